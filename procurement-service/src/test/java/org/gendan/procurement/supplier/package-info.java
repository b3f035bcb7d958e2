/** Tests of suppliers. */
@NullMarked
package org.gendan.procurement.supplier;

import org.jspecify.annotations.NullMarked;
