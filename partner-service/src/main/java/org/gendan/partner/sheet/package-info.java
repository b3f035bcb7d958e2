/**
 * Tables in files: reads CSV and workbooks of any encoding within limits, writes those that no
 * program takes for commands. Knows nothing of what a table is about.
 */
@NullMarked
package org.gendan.partner.sheet;

import org.jspecify.annotations.NullMarked;
