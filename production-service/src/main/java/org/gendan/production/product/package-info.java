/** The product master (产品资料): what a product is made of, and by which operations. */
@NullMarked
package org.gendan.production.product;

import org.jspecify.annotations.NullMarked;
