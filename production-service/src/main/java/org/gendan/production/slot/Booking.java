package org.gendan.production.slot;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Hours taken on one day of a work centre. */
record Booking(int stepNo, String workCentre, LocalDate day, BigDecimal hours) {}
