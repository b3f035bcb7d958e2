package org.gendan.testkit.canary.amountsareexact;

/** Loses cents. */
record Price(double amount) {}
