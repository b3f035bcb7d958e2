/** Tests. */
@NullMarked
package org.gendan.production.plant;

import org.jspecify.annotations.NullMarked;
