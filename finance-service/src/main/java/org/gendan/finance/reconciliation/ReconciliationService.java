package org.gendan.finance.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.finance.ReconciliationEvent;
import org.gendan.contracts.finance.ReconciliationEvent.Objection;
import org.gendan.finance.reconciliation.ReconciliationCommands.DraftReconciliation;
import org.gendan.finance.statement.Period;
import org.gendan.finance.statement.Statement;
import org.gendan.finance.statement.StatementsOfAccount;
import org.gendan.finance.terms.KnownCustomer;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.ExpectedVersion;

/** What people do with reconciliations. The state is judged before the version. */
@ApplicationScoped
class ReconciliationService {

  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("yyMM");

  private final ReconciliationRepository reconciliations;
  private final FixedLines lines;
  private final StatementsOfAccount statements;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  ReconciliationService(
      ReconciliationRepository reconciliations,
      FixedLines lines,
      StatementsOfAccount statements,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.lines = lines;
    this.statements = statements;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  /** For days that are over only: the ledger adds nothing to them any more. */
  @Transactional
  Reconciliation draft(DraftReconciliation command) {
    KnownCustomer customer = statements.customer(command.customerId());
    String currency = Objects.requireNonNullElse(command.currency(), customer.currency());
    Period period = new Period(command.from(), command.to(), clock.getZone());
    Instant now = clock.instant();
    if (!command.to().isBefore(LocalDate.ofInstant(now, clock.getZone()))) {
      throw new RuleBroken("reconciliation/not-over", Map.of("to", command.to())).at("/to");
    }
    if (reconciliations.isDrafted(customer.id(), currency, period)) {
      throw new Conflict("reconciliation/already-drafted", Map.of());
    }
    String no = reconciliations.nextNumber(PERIOD.format(now.atZone(clock.getZone())));
    Reconciliation drafted =
        new Reconciliation(UuidV7.next(clock), no, customer, currency, period, cause.actor(), now);
    reconciliations.persistAndFlush(drafted);
    outbox.add(drafted.drafted());
    return drafted;
  }

  @Transactional
  Reconciliation send(UUID id, ExpectedVersion version) {
    Reconciliation one = reconciliations.toChange(id);
    KnownCustomer customer = statements.customer(one.customerId);
    Statement statement = statements.of(customer, one.currency, one.period(clock.getZone()));
    var sent = one.send(statement, cause.actor(), clock.instant());
    version.check(one.version);
    lines.fix(id, statement.lines(clock.getZone()));
    return told(one, sent);
  }

  @Transactional
  Reconciliation confirm(UUID id, ExpectedVersion version, String evidence) {
    Reconciliation one = reconciliations.toChange(id);
    var confirmed = one.confirm(evidence, cause.actor(), clock.instant());
    version.check(one.version);
    return told(one, confirmed);
  }

  @Transactional
  Reconciliation dispute(UUID id, ExpectedVersion version, List<Objection> objections) {
    Reconciliation one = reconciliations.toChange(id);
    var disputed = one.dispute(objections, lines.count(id), cause.actor(), clock.instant());
    version.check(one.version);
    return told(one, disputed);
  }

  private Reconciliation told(Reconciliation one, ReconciliationEvent fact) {
    outbox.add(fact);
    reconciliations.flush();
    return one;
  }
}
