/** Tests of the package. */
@NullMarked
package org.gendan.launcher.imports.rest;

import org.jspecify.annotations.NullMarked;
