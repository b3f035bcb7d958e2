/** Tests. */
@NullMarked
package org.gendan.production.product;

import org.jspecify.annotations.NullMarked;
