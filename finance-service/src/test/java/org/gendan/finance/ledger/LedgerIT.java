package org.gendan.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gendan.finance.FinanceDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LedgerIT {

  /** Else the owner would find no rows, and nothing to be refused. */
  private static final String UNSCOPED_LINES =
      "alter table journal_lines no force row level security";

  private static final String UNSCOPED_ENTRIES =
      "alter table journal_entries no force row level security";

  @Inject Events events;
  @Inject EntityManager entities;
  private FinanceDesk desk;

  @BeforeEach
  void postSomething() {
    desk = new FinanceDesk(events).planned();
    desk.paid("300");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_lines set amount = amount + 1",
        "delete from journal_lines",
        "truncate journal_lines",
        "update journal_entries set reason = 'x'",
        "delete from journal_entries",
        "truncate journal_entries cascade"
      })
  void whatIsPostedIsNeverChanged(String change) {
    assertThatThrownBy(() -> run(change)).rootCause().hasMessageContaining("permission denied");
    assertThatThrownBy(() -> TestDatabase.tryAsOwner(UNSCOPED_LINES, UNSCOPED_ENTRIES, change))
        .rootCause()
        .hasMessageContaining("append-only");

    assertThat(desk.balance("BANK")).isEqualByComparingTo("300");
  }

  @Test
  void anUnbalancedEntryIsRefused() {
    String entry =
        """
        with entry as (
          insert into journal_entries (id, order_id, kind, document_id, posted_by, posted_at)
          values ('%s', '%s', 'RECEIPT_CONFIRMED', '%s', 'test', now()) returning id)
        insert into journal_lines (entry_id, line_no, account, currency, amount)
        select id, n, account, 'CNY', amount from entry, (values (1, 'BANK', 5.00), (2, 'REVENUE', -4.99)) t(n, account, amount)"""
            .formatted(UUID.randomUUID(), desk.orderId, UUID.randomUUID());

    assertThatThrownBy(() -> run(entry)).rootCause().hasMessageContaining("not balanced");
  }

  /** As the service itself would, seeing everything. */
  private int run(String sql) {
    AtomicInteger rows = new AtomicInteger();
    Background.run(
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> rows.set(entities.createNativeQuery(sql).executeUpdate())));
    return rows.get();
  }
}
