package org.gendan.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gendan.finance.FinanceDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LedgerIT {

  @Inject Events events;
  @Inject EntityManager entities;
  private FinanceDesk desk;

  @BeforeEach
  void postSomething() {
    desk = new FinanceDesk(events).planned();
    desk.paid("300");
  }

  @Test
  void whatIsPostedIsNeverChanged() {
    for (String change :
        List.of(
            "update journal_lines set amount = amount + 1",
            "delete from journal_lines",
            "update journal_entries set reason = 'x'")) {
      assertThat(run(change)).as(change).isZero();
    }

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
