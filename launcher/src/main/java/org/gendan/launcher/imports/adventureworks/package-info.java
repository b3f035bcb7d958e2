/** The AdventureWorks layout: its files, how they refer to each other, and what they mean to us. */
@NullMarked
package org.gendan.launcher.imports.adventureworks;

import org.jspecify.annotations.NullMarked;
