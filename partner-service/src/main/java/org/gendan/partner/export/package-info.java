/** Lists that leave the house as files. */
@NullMarked
package org.gendan.partner.export;

import org.jspecify.annotations.NullMarked;
