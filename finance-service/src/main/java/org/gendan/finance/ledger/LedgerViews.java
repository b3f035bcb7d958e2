package org.gendan.finance.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger as people see it: debit and credit apart (借/贷). */
public interface LedgerViews {

  /** One journal entry (凭证). */
  record EntryView(
      UUID id,
      String kind,
      UUID documentId,
      @Nullable String reason,
      String postedBy,
      Instant postedAt,
      List<LineView> lines) {}

  /** One line of an entry; one of the two amounts is zero. */
  record LineView(String account, String currency, BigDecimal debit, BigDecimal credit) {}

  /** One account in the trial balance (试算平衡表). */
  record BalanceView(
      String account, String currency, BigDecimal debit, BigDecimal credit, BigDecimal balance) {}

  /** The trial balance; balanced when the balances of every currency add up to zero. */
  record TrialBalanceView(boolean balanced, List<BalanceView> accounts) {}
}
