package org.gendan.launcher.demo.script;

import org.gendan.launcher.imports.company.Company;

/**
 * What a demo plays: a company and its orders.
 *
 * @param code short name of the company, as the import knows it
 * @param later orders that come when those of the book are done, and are left in the middle
 */
public record Script(String code, Company company, OrderBook book, OrderBook later) {

  /** The company with the customers of these orders only; nobody waits for thousands of others. */
  public Company cast() {
    return new Company(
        company.name(),
        company.currency(),
        company.plants(),
        company.workshops(),
        company.workCentres(),
        company.products(),
        company.suppliers(),
        company.stock(),
        company.customers().stream().filter(customer -> orders(customer.code())).toList());
  }

  private boolean orders(String customer) {
    return book.customers().contains(customer) || later.customers().contains(customer);
  }
}
