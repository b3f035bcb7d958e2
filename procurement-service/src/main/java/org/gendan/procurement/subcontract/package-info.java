/** Outsourced orders (外协加工单): steps of tickets done by workshops. */
@NullMarked
package org.gendan.procurement.subcontract;

import org.jspecify.annotations.NullMarked;
