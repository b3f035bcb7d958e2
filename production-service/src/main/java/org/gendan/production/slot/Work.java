package org.gendan.production.slot;

import java.math.BigDecimal;

/** Hours that one step needs at a work centre. */
public record Work(int stepNo, String workCentre, BigDecimal hours) {}
