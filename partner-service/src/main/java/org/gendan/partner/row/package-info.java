/**
 * What the rows of a file mean: which columns a kind of file has, which events its rows become, and
 * everything that is wrong with them.
 */
@NullMarked
package org.gendan.partner.row;

import org.jspecify.annotations.NullMarked;
