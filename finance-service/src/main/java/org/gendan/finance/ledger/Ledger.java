package org.gendan.finance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;

/** Posts journal entries (记账) in the running transaction: one balanced entry in one statement. */
@ApplicationScoped
public class Ledger {

  private static final String SQL =
      """
      with entry as (
        insert into journal_entries (id, order_id, kind, document_id, reason, posted_by, posted_at)
        values (?, ?, ?, ?, ?, ?, ?) returning id)
      insert into journal_lines (entry_id, line_no, account, currency, amount)
      select entry.id, t.line_no, t.account, ?, t.amount
      from entry, unnest(?::text[], ?::numeric[]) with ordinality as t(account, amount, line_no)""";

  private final DataSource database;
  private final CurrentCause cause;
  private final Clock clock;

  Ledger(DataSource database, CurrentCause cause, Clock clock) {
    this.database = database;
    this.cause = cause;
    this.clock = clock;
  }

  /** Brings the ledger of an order in one currency from one state of its books to the next. */
  public void post(UUID orderId, Occasion occasion, String currency, Books before, Books after) {
    post(orderId, occasion, currency, before.to(after));
  }

  /** Something was used up for an order, and is owed to whoever delivered it. */
  public void postCost(UUID orderId, Occasion occasion, String currency, BigDecimal amount) {
    post(
        orderId,
        occasion,
        currency,
        Map.of(LedgerAccount.COST, amount, LedgerAccount.PAYABLE, amount.negate()));
  }

  private void post(
      UUID orderId, Occasion occasion, String currency, Map<LedgerAccount, BigDecimal> entry) {
    if (entry.isEmpty()) {
      return;
    }
    List<String> accounts = new ArrayList<>();
    List<BigDecimal> amounts = new ArrayList<>();
    entry.forEach(
        (account, amount) -> {
          accounts.add(account.name());
          amounts.add(amount);
        });
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setObject(1, UuidV7.next(clock));
      statement.setObject(2, orderId);
      statement.setString(3, occasion.kind().name());
      statement.setObject(4, occasion.documentId());
      statement.setString(5, occasion.reason());
      statement.setString(6, cause.actor());
      statement.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setString(8, currency);
      statement.setArray(9, connection.createArrayOf("text", accounts.toArray()));
      statement.setArray(10, connection.createArrayOf("numeric", amounts.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Journal entry not posted", e);
    }
  }
}
