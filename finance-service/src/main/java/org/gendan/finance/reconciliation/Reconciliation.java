package org.gendan.finance.reconciliation;

import static org.gendan.finance.reconciliation.ReconciliationStatus.CONFIRMED;
import static org.gendan.finance.reconciliation.ReconciliationStatus.DISPUTED;
import static org.gendan.finance.reconciliation.ReconciliationStatus.DRAFT;
import static org.gendan.finance.reconciliation.ReconciliationStatus.SENT;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.ReconciliationEvent.Objection;
import org.gendan.contracts.finance.ReconciliationEvent.ReconciliationConfirmed;
import org.gendan.contracts.finance.ReconciliationEvent.ReconciliationDisputed;
import org.gendan.contracts.finance.ReconciliationEvent.ReconciliationDrafted;
import org.gendan.contracts.finance.ReconciliationEvent.ReconciliationSent;
import org.gendan.finance.statement.Period;
import org.gendan.finance.statement.Statement;
import org.gendan.finance.statement.Statement.StatementLine;
import org.gendan.finance.statement.StatementView;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A statement of account on its way to an agreement (对账单). Each verb checks its rule, moves it and
 * returns the fact to tell. What was sent is fixed: a mistake is mended in the ledger, and seen on
 * the next statement.
 */
@Entity
@Table(name = "reconciliations")
class Reconciliation {

  @Id UUID id;
  String reconciliationNo;
  UUID customerId;
  String customerCode;
  String currency;
  LocalDate fromDay;
  LocalDate toDay;

  @Enumerated(EnumType.STRING)
  ReconciliationStatus status = DRAFT;

  @Nullable BigDecimal opening;
  @Nullable BigDecimal due;
  @Nullable BigDecimal received;
  @Nullable BigDecimal closing;
  @Nullable BigDecimal receivable;
  String draftedBy;
  Instant draftedAt;
  @Nullable String sentBy;
  @Nullable Instant sentAt;
  @Nullable String answeredBy;
  @Nullable Instant answeredAt;

  /** Where the customer's agreement can be looked up. */
  @Nullable String evidence;

  @ElementCollection
  @CollectionTable(
      name = "reconciliation_objections",
      joinColumns = @JoinColumn(name = "reconciliation_id"))
  @MapKeyColumn(name = "line_no")
  @Column(name = "reason")
  Map<Integer, String> objections = new TreeMap<>();

  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected Reconciliation() {}

  Reconciliation(
      UUID id,
      String no,
      KnownCustomer customer,
      String currency,
      Period period,
      String by,
      Instant now) {
    this.id = id;
    this.reconciliationNo = no;
    this.customerId = customer.id();
    this.customerCode = customer.code();
    this.currency = currency;
    this.fromDay = period.from();
    this.toDay = period.to();
    this.draftedBy = by;
    this.draftedAt = now;
  }

  Period period(ZoneId zone) {
    return new Period(fromDay, toDay, zone);
  }

  ReconciliationDrafted drafted() {
    return new ReconciliationDrafted(id, reconciliationNo, customerId, currency, fromDay, toDay);
  }

  ReconciliationSent send(Statement statement, String by, Instant now) {
    moveTo(SENT);
    opening = statement.opening();
    due = statement.due();
    received = statement.received();
    closing = statement.closing();
    receivable = statement.receivable();
    sentBy = by;
    sentAt = now;
    return new ReconciliationSent(
        id,
        reconciliationNo,
        customerId,
        fromDay,
        toDay,
        new Money(statement.opening(), currency),
        new Money(statement.closing(), currency),
        statement.movements().size());
  }

  ReconciliationConfirmed confirm(String evidence, String by, Instant now) {
    moveTo(CONFIRMED);
    this.evidence = evidence;
    answered(by, now);
    return new ReconciliationConfirmed(id, customerId, evidence);
  }

  /**
   * The customer does not agree.
   *
   * @param lines how many lines it has; 0 stands for the opening balance
   */
  ReconciliationDisputed dispute(List<Objection> against, int lines, String by, Instant now) {
    moveTo(DISPUTED);
    for (int i = 0; i < against.size(); i++) {
      Objection one = against.get(i);
      if (one.lineNo() > lines || objections.putIfAbsent(one.lineNo(), one.reason()) != null) {
        throw new RuleBroken("reconciliation/no-such-line", Map.of("lineNo", one.lineNo()))
            .at("/objections/" + i + "/lineNo");
      }
    }
    answered(by, now);
    return new ReconciliationDisputed(id, customerId, against);
  }

  /** The statement as it was sent. */
  StatementView fixed(String customerName, List<StatementLine> lines) {
    BigDecimal end = Objects.requireNonNull(closing);
    BigDecimal owed = Objects.requireNonNull(receivable);
    return new StatementView(
        customerId,
        customerCode,
        customerName,
        currency,
        fromDay,
        toDay,
        Objects.requireNonNull(opening),
        Objects.requireNonNull(due),
        Objects.requireNonNull(received),
        end,
        owed,
        owed.subtract(end),
        lines);
  }

  private void answered(String by, Instant now) {
    answeredBy = by;
    answeredAt = now;
  }

  private void moveTo(ReconciliationStatus next) {
    if (!status.canBecome(next)) {
      throw new Conflict("reconciliation/illegal-transition", Map.of("from", status, "to", next));
    }
    status = next;
  }
}
