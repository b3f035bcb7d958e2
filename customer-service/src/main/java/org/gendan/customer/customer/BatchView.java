package org.gendan.customer.customer;

import java.util.List;
import java.util.UUID;
import org.gendan.customer.customer.RegisteringCustomers.Outcome;

/** What became of a list of customers, in the order of the list. */
record BatchView(int registered, int unchanged, List<Row> customers) {

  /**
   * One row.
   *
   * @param registered false when the file said the same before
   */
  record Row(UUID id, String code, boolean registered) {}

  static BatchView of(Outcome outcome) {
    List<Row> rows =
        outcome.all().stream()
            .map(one -> new Row(one.id, one.code, outcome.fresh().contains(one)))
            .toList();
    int registered = outcome.fresh().size();
    return new BatchView(registered, rows.size() - registered, rows);
  }
}
