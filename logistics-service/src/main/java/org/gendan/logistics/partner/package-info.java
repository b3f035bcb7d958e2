/**
 * What carriers' and customers' systems say of goods on their way: done under our rules, or
 * refused.
 */
@NullMarked
package org.gendan.logistics.partner;

import org.jspecify.annotations.NullMarked;
