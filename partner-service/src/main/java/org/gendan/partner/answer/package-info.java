/**
 * What we answer to electronic orders, in the standard in which they came: written when somebody
 * asks, from what was told since, and numbered for good.
 */
@NullMarked
package org.gendan.partner.answer;

import org.jspecify.annotations.NullMarked;
