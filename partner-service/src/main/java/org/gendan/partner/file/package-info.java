/**
 * Files of partners: uploaded, shown row by row with what is wrong, mended, and taken as a whole or
 * not at all. What a file says goes the way of all that partners say: through the intake.
 */
@NullMarked
package org.gendan.partner.file;

import org.jspecify.annotations.NullMarked;
