/**
 * Bodies of calls as they come in: the very bytes that were signed, never more of them than the
 * heap has room for.
 */
@NullMarked
package org.gendan.partner.body;

import org.jspecify.annotations.NullMarked;
