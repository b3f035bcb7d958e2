/** Tests of covering shortages. */
@NullMarked
package org.gendan.procurement.shortage;

import org.jspecify.annotations.NullMarked;
