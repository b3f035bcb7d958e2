/** Tests. */
@NullMarked
package org.gendan.production;

import org.jspecify.annotations.NullMarked;
