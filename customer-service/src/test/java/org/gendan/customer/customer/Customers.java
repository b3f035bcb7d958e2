package org.gendan.customer.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.customer.customer.CustomerCommands.RegisterCustomer;
import org.gendan.customer.terms.PaymentTerms;
import org.gendan.customer.terms.TermPart;
import org.gendan.customer.terms.TermPart.Gate;
import org.gendan.customer.terms.TermPart.Kind;
import org.jspecify.annotations.Nullable;

/** Customers and terms that are right, for tests to start from. */
final class Customers {

  static final UUID ID = UUID.fromString("0195a405-4de3-711e-9040-be47336f1051");

  private Customers() {}

  static PaymentTerms prepaid() {
    TermPart all = new TermPart(Kind.DEPOSIT, new BigDecimal("100"), Gate.RELEASE, 0);
    return new PaymentTerms("PREPAID", "款到下达", List.of(all), Instant.EPOCH);
  }

  static PaymentTerms credit() {
    TermPart all = new TermPart(Kind.CREDIT, new BigDecimal("100.00"), Gate.NONE, 30);
    return new PaymentTerms("CREDIT_30", "月结三十天", List.of(all), Instant.EPOCH);
  }

  static Customer onCredit() {
    return new Customer(
        ID, registration("CREDIT_30", new BigDecimal("50000")), credit(), Instant.EPOCH);
  }

  static RegisterCustomer registration(String terms, @Nullable BigDecimal limit) {
    return new RegisterCustomer(
        "C001",
        "上海宜居家居有限公司",
        "陈晓梅",
        "13812345678",
        "上海市浦东新区张杨路 500 号",
        "华东",
        "CNY",
        Grade.B,
        terms,
        limit);
  }
}
