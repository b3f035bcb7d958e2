/** Strict reading of CSV files: every wrong cell is named by file, line, column and reason. */
@NullMarked
package org.gendan.launcher.imports.csv;

import org.jspecify.annotations.NullMarked;
