/** Tests of outsourced orders. */
@NullMarked
package org.gendan.procurement.subcontract;

import org.jspecify.annotations.NullMarked;
