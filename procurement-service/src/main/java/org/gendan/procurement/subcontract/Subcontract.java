package org.gendan.procurement.subcontract;

import static org.gendan.procurement.subcontract.SubcontractStatus.*;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractAccepted;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractDeliveryAnnounced;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractProgress;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractSent;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * An outsourced order (外协加工单): one step of a ticket at a workshop. What is counted as rework goes
 * back to the workshop and is counted again when it returns good.
 */
@Entity
@Table(name = "subcontracts")
class Subcontract {

  @Id UUID id;
  String subcontractNo;
  UUID ticketId;
  String ticketNo;
  int stepNo;
  String stepName;
  String workshop;
  String productCode;
  BigDecimal quantity;
  String unit;
  BigDecimal feePerUnit;
  String currency;
  LocalDate dueDate;
  @Nullable LocalDate promisedDate;

  @Enumerated(EnumType.STRING)
  SubcontractStatus status = DRAFT;

  BigDecimal done = BigDecimal.ZERO;
  @Nullable LocalDate estimatedReady;
  @Nullable String problem;
  @Nullable String reason;
  BigDecimal good = BigDecimal.ZERO;
  BigDecimal scrap = BigDecimal.ZERO;
  Instant sentAt;

  /** When the workshop last said something or gave something back; null is not yet. */
  @Nullable Instant heardAt;

  @Version int version;

  @ElementCollection
  @CollectionTable(name = "subcontract_pegs", joinColumns = @JoinColumn(name = "subcontract_id"))
  Set<SubcontractPeg> pegs;

  @SuppressWarnings("NullAway.Init")
  protected Subcontract() {}

  Subcontract(UUID id, String subcontractNo, OutsourcingRequested asked, Fee fee, Instant now) {
    this.id = id;
    this.subcontractNo = subcontractNo;
    this.ticketId = asked.ticketId();
    this.ticketNo = asked.ticketNo();
    this.stepNo = asked.stepNo();
    this.stepName = asked.stepName();
    this.workshop = asked.workshop();
    this.productCode = asked.productCode();
    this.quantity = asked.quantity().value();
    this.unit = asked.quantity().unit();
    this.feePerUnit = fee.perUnit();
    this.currency = fee.currency();
    this.dueDate = asked.dueDate();
    this.sentAt = now;
    this.pegs = new LinkedHashSet<>(asked.pegs().stream().map(SubcontractPeg::of).toList());
  }

  SubcontractSent send() {
    moveTo(SENT);
    return new SubcontractSent(
        id, subcontractNo, ticketId, stepNo, workshop, size(quantity), dueDate, facts());
  }

  SubcontractAccepted accept(LocalDate promised, LocalDate today) {
    if (promised.isBefore(today)) {
      throw new RuleBroken("subcontract/date-in-past", Map.of("date", promised))
          .at("/promisedDate");
    }
    moveTo(ACCEPTED);
    promisedDate = promised;
    return new SubcontractAccepted(id, subcontractNo, ticketId, stepNo, promised, facts());
  }

  SubcontractRefused refuse(String why) {
    moveTo(REFUSED);
    reason = why;
    return new SubcontractRefused(id, subcontractNo, ticketId, stepNo, why, facts());
  }

  /**
   * The workshop says how far it is; what was said later counts.
   *
   * @param doneNow the running sum; it never goes down
   */
  SubcontractProgress progress(
      BigDecimal doneNow, @Nullable LocalDate ready, @Nullable String trouble) {
    if (doneNow.compareTo(quantity) > 0) {
      throw new RuleBroken("subcontract/more-than-sent", Map.of("open", plain(quantity)))
          .at("/done");
    }
    if (doneNow.compareTo(done) < 0) {
      throw new RuleBroken("subcontract/less-than-before", Map.of("done", plain(done))).at("/done");
    }
    moveTo(status == PARTLY_RETURNED ? PARTLY_RETURNED : IN_PROCESS);
    done = doneNow;
    estimatedReady = ready;
    problem = trouble;
    return new SubcontractProgress(
        id, subcontractNo, ticketId, stepNo, size(done), ready, trouble, facts());
  }

  /** Work is on its way back; it counts when we have counted it. */
  SubcontractDeliveryAnnounced announce(
      BigDecimal sent, String deliveryNote, @Nullable LocalDate expectedOn) {
    if (!status.canBecome(RETURNED)) {
      throw new Conflict("subcontract/nothing-to-send", Map.of("status", status));
    }
    if (sent.compareTo(open()) > 0) {
      throw new RuleBroken("subcontract/more-than-sent", Map.of("open", plain(open())))
          .at("/quantity");
    }
    return new SubcontractDeliveryAnnounced(
        id, subcontractNo, ticketId, stepNo, size(sent), deliveryNote, expectedOn, facts());
  }

  /** Work came back; all three counts together never exceed what is still there. */
  SubcontractReturned takeBack(Counted counted) {
    if (counted.all().signum() == 0) {
      throw new RuleBroken("subcontract/nothing-returned", Map.of()).at("/good");
    }
    if (counted.all().compareTo(open()) > 0) {
      throw new RuleBroken("subcontract/more-than-sent", Map.of("open", plain(open()))).at("/good");
    }
    good = good.add(counted.good());
    scrap = scrap.add(counted.scrap());
    boolean last = open().signum() == 0;
    moveTo(last ? RETURNED : PARTLY_RETURNED);
    return new SubcontractReturned(
        id,
        subcontractNo,
        ticketId,
        stepNo,
        size(counted.good()),
        size(counted.rework()),
        size(counted.scrap()),
        new Money(fee(counted), currency),
        last,
        facts());
  }

  /** The workshop gave a sign of life. */
  void heard(Instant now) {
    heardAt = now;
  }

  void close() {
    moveTo(CLOSED);
  }

  void cancel(String why) {
    moveTo(CANCELLED);
    reason = why;
  }

  boolean canCancel() {
    return status.canBecome(CANCELLED);
  }

  /** What is still at the workshop, rework included. */
  BigDecimal open() {
    return quantity.subtract(good).subtract(scrap);
  }

  /** Good work is paid, scrap is not; half even to the four decimals money is kept with. */
  BigDecimal fee(Counted counted) {
    return feePerUnit.multiply(counted.good()).setScale(4, RoundingMode.HALF_EVEN);
  }

  private Quantity size(BigDecimal value) {
    return new Quantity(value, unit);
  }

  private List<Peg> facts() {
    return pegs.stream().map(SubcontractPeg::fact).toList();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private void moveTo(SubcontractStatus next) {
    if (!status.canBecome(next)) {
      throw new Conflict("subcontract/illegal-transition", Map.of("from", status, "to", next));
    }
    status = next;
  }
}
