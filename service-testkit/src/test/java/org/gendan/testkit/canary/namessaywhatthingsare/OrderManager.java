package org.gendan.testkit.canary.namessaywhatthingsare;

/** Could do anything. */
interface OrderManager {}
