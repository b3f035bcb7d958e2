/** The commands a person types: up, down, status, doctor. */
@NullMarked
package org.gendan.launcher;

import org.jspecify.annotations.NullMarked;
