package org.gendan.finance.terms;

import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.PaymentTerms;

/** A customer as finance knows it (客户付款条件): who it is and on which terms it buys now. */
public record KnownCustomer(
    UUID id, String code, String name, String currency, PaymentTerms terms) {}
