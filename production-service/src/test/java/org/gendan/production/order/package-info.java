/** Tests. */
@NullMarked
package org.gendan.production.order;

import org.jspecify.annotations.NullMarked;
