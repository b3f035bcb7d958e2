package org.gendan.procurement.subcontract;

import java.math.BigDecimal;

/** What a workshop gets for one good piece (加工费). */
record Fee(BigDecimal perUnit, String currency) {}
