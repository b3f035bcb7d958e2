/** Tests. */
@NullMarked
package org.gendan.production.outsourcing;

import org.jspecify.annotations.NullMarked;
