package org.gendan.logistics.shipment;

import static org.gendan.logistics.shipment.ShipmentStatus.*;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.logistics.ShipmentEvent;
import org.gendan.contracts.logistics.ShipmentEvent.Condition;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentArrivalRedated;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentArrived;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCancelled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentCleared;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDeparted;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDetailsConfirmed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHandled;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHeld;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentOverdue;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentTracked;
import org.gendan.contracts.partner.CustomerSaid.PartnerReceiptAcknowledged;
import org.gendan.logistics.shipment.ShipmentCommands.ConfirmDetails;
import org.gendan.logistics.shipment.ShipmentCommands.Depart;
import org.gendan.logistics.shipment.ShipmentCommands.InspectGoods;
import org.gendan.logistics.shipment.ShipmentCommands.LoadGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PackGoods;
import org.gendan.logistics.shipment.ShipmentCommands.PickGoods;
import org.gendan.logistics.shipment.ShipmentCommands.SignFor;
import org.gendan.logistics.shipment.ShipmentCommands.SplitShipment;
import org.gendan.logistics.transit.TransitMode;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A shipment (发货单): goods of one order that travel together. Each verb checks its rule, moves the
 * shipment and returns the fact to tell; nothing in here reads a clock or a database.
 */
@Entity
@Table(name = "shipments")
public class Shipment {

  /**
   * What a shipment is planned from. The customer's code is empty until we hear of the customer.
   */
  public record Plan(
      UUID id,
      String shipmentNo,
      UUID orderId,
      String orderNo,
      UUID customerId,
      String customerCode,
      LocalDate plannedDate) {}

  @Id UUID id;
  String shipmentNo;
  UUID orderId;
  String orderNo;
  UUID customerId;

  /** Written by the copy of the customers when it hears of them late, never from here. */
  @Column(updatable = false)
  String customerCode;

  @Enumerated(EnumType.STRING)
  ShipmentStatus status = PLANNED;

  @Enumerated(EnumType.STRING)
  @Nullable ShipmentStatus statusBeforeHold;

  LocalDate plannedDate;

  /** The disputed shipment whose short or damaged goods this one makes good. */
  @Nullable UUID makesGood;

  /** The gate's goods condition as last seen, for the work lists; changing it is no new version. */
  @OptimisticLock(excluded = true)
  boolean goodsReady;

  @Nullable LocalDate shipDate;

  @Enumerated(EnumType.STRING)
  @Nullable TransitMode mode;

  @Nullable String addressRef;
  @Nullable Integer packages;
  @Nullable String vehicle;
  @Nullable String carrier;
  @Nullable String waybillNo;
  @Nullable BigDecimal freight;
  @Nullable String freightCurrency;
  @Nullable Instant departedAt;
  @Nullable LocalDate eta;
  @Nullable Instant arrivedAt;
  @Nullable LocalDate signedOn;
  @Nullable String signer;
  @Version int version;

  @ElementCollection
  @CollectionTable(name = "shipment_lines", joinColumns = @JoinColumn(name = "shipment_id"))
  @MapKeyColumn(name = "line_id")
  Map<UUID, ShipmentLine> lines = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected Shipment() {}

  public Shipment(Plan plan, Map<UUID, ShipmentLine> lines) {
    this(plan, lines, null);
  }

  private Shipment(Plan plan, Map<UUID, ShipmentLine> lines, @Nullable UUID makesGood) {
    this.id = plan.id();
    this.shipmentNo = plan.shipmentNo();
    this.orderId = plan.orderId();
    this.orderNo = plan.orderNo();
    this.customerId = plan.customerId();
    this.customerCode = plan.customerCode();
    this.plannedDate = plan.plannedDate();
    this.makesGood = makesGood;
    this.lines.putAll(lines);
  }

  public ShipmentPlanned planned() {
    return new ShipmentPlanned(id, shipmentNo, customerId, plannedDate, pegs());
  }

  /** May be repeated until the gate opens: the customer changed their mind. */
  public ShipmentDetailsConfirmed confirm(ConfirmDetails details) {
    moveTo(DETAILS_CONFIRMED);
    shipDate = details.shipDate();
    mode = details.mode();
    addressRef = details.addressRef();
    return detailsConfirmed();
  }

  /** The gate opened; a held shipment goes on where it was. */
  public ShipmentCleared clear(List<Condition> conditions) {
    ShipmentStatus before = statusBeforeHold;
    moveTo(status == HELD && before != null ? before : CLEARED);
    statusBeforeHold = null;
    return new ShipmentCleared(id, shipmentNo, conditions, pegs());
  }

  public ShipmentHeld hold(List<Condition> conditions) {
    ShipmentStatus before = status;
    moveTo(HELD);
    statusBeforeHold = before;
    return new ShipmentHeld(id, shipmentNo, conditions, pegs());
  }

  public ShipmentHandled pick(PickGoods command) {
    Counting.picked(lines, command.lines());
    moveTo(PICKED);
    return handled("PICKED");
  }

  public ShipmentHandled pack(PackGoods command) {
    moveTo(PACKED);
    packages = command.packages();
    return handled("PACKED");
  }

  /** What failed its inspection is picked and packed again. */
  public ShipmentHandled inspect(InspectGoods command) {
    if (command.passed()) {
      moveTo(INSPECTED);
      return handled("INSPECTED");
    }
    if (command.defects() == null || command.defects().isBlank()) {
      throw new RuleBroken("shipment/defects-missing", Map.of()).at("/defects");
    }
    if (status != PACKED) {
      throw illegal(status, INSPECTED);
    }
    moveTo(CLEARED);
    packages = null;
    return handled("INSPECTION_FAILED");
  }

  public ShipmentHandled load(LoadGoods command) {
    moveTo(LOADED);
    vehicle = command.vehicle();
    return handled("LOADED");
  }

  /** The caller asks the ship gate in the same transaction, under the lock of its row. */
  public ShipmentDeparted depart(Depart command, Instant now, LocalDate expected) {
    moveTo(DEPARTED);
    carrier = command.carrier();
    waybillNo = command.waybillNo();
    freight = command.freight();
    freightCurrency = command.currency();
    departedAt = now;
    eta = expected;
    goodsReady = false;
    Money cost = new Money(command.freight(), command.currency());
    return new ShipmentDeparted(
        id,
        shipmentNo,
        customerId,
        command.carrier(),
        command.waybillNo(),
        cost,
        now,
        expected,
        pegs());
  }

  public ShipmentArrived arrive(Instant at) {
    if (departedAt != null && at.isBefore(departedAt)) {
      throw new RuleBroken("shipment/arrived-before-departure", Map.of()).at("/arrivedAt");
    }
    moveTo(ARRIVED);
    arrivedAt = at;
    return new ShipmentArrived(id, shipmentNo, at, pegs());
  }

  /**
   * Complete and whole is signed; anything short or damaged is disputed, and pegs say what was
   * accepted.
   */
  public ShipmentEvent sign(SignFor command) {
    Counting.signed(lines, command.lines());
    Receipt receipt = Receipt.of(lines, command.lines());
    moveTo(receipt.isComplete() ? SIGNED : DISPUTED);
    lines.putAll(receipt.lines());
    signedOn = command.signedOn();
    signer = command.signer();
    return receipt.fact(this, command);
  }

  public ShipmentCancelled cancel(String reason) {
    moveTo(CANCELLED);
    goodsReady = false;
    return new ShipmentCancelled(id, shipmentNo, reason, pegs());
  }

  /**
   * The carrier saw the goods; a sight of the past is one, too.
   *
   * @param problem what happened to them, if something did
   */
  public ShipmentTracked tracked(
      Instant at, @Nullable String place, @Nullable String note, @Nullable String problem) {
    requireDeparted();
    return new ShipmentTracked(id, shipmentNo, at, place, note, problem, pegs());
  }

  /** The goods are expected on another day, which is not before they left. */
  public ShipmentArrivalRedated redate(LocalDate expected, String reason, ZoneId zone) {
    LocalDate previous = eta;
    if (status != DEPARTED || previous == null) {
      throw new Conflict("shipment/not-on-the-way", Map.of("status", status));
    }
    LocalDate left = LocalDate.ofInstant(requireDeparted(), zone);
    if (expected.isBefore(left) || expected.isAfter(left.plusYears(1))) {
      throw new RuleBroken("shipment/date-out-of-range", Map.of("date", expected)).at("/eta");
    }
    eta = expected;
    return new ShipmentArrivalRedated(id, shipmentNo, expected, previous, reason, pegs());
  }

  /** What the customer's system counted, as a signature for every line. */
  public SignFor acknowledged(PartnerReceiptAcknowledged said) {
    return new SignFor(
        said.signedOn(), said.partner(), Counting.acknowledged(lines, said.lines()), said.note());
  }

  /** Nobody else needs to know. */
  public void close() {
    moveTo(CLOSED);
  }

  /** The goods are late; the shipment stays on its way. */
  public ShipmentOverdue overdue() {
    return new ShipmentOverdue(id, shipmentNo, Objects.requireNonNull(eta), pegs());
  }

  /** Moves quantities into a new shipment; something of this one must remain. */
  public Shipment split(SplitShipment command, UUID newId, String newNo) {
    if (status != PLANNED && status != DETAILS_CONFIRMED) {
      throw new Conflict("shipment/too-late-to-split", Map.of("status", status));
    }
    Map<UUID, ShipmentLine> parts = Counting.parts(lines, command.lines());
    Map<UUID, ShipmentLine> rest = Cargo.without(lines, parts);
    lines.keySet().retainAll(rest.keySet());
    lines.putAll(rest);
    return new Shipment(plan(newId, newNo, plannedDate), parts, makesGood);
  }

  /** A shipment of what was short or damaged in this one. */
  public Shipment makeGood(UUID newId, String newNo, LocalDate newDate) {
    return new Shipment(plan(newId, newNo, newDate), Cargo.owed(lines), id);
  }

  /**
   * The last fact about this shipment once more, with today's lines: for readers that keep the
   * pegs.
   */
  public ShipmentEvent retold() {
    return status == DETAILS_CONFIRMED ? detailsConfirmed() : planned();
  }

  /** What is shipped, line by line in the order's sequence. */
  public List<Peg> pegs() {
    return Cargo.pegs(orderId, lines, ShipmentLine::quantity);
  }

  public Map<UUID, BigDecimal> quantities() {
    Map<UUID, BigDecimal> quantities = new HashMap<>();
    lines.forEach((lineId, line) -> quantities.put(lineId, line.quantity()));
    return quantities;
  }

  public UUID id() {
    return id;
  }

  public UUID orderId() {
    return orderId;
  }

  public UUID customerId() {
    return customerId;
  }

  public ShipmentStatus status() {
    return status;
  }

  public int version() {
    return version;
  }

  public @Nullable TransitMode mode() {
    return mode;
  }

  public @Nullable Instant departedAt() {
    return departedAt;
  }

  public @Nullable UUID makesGood() {
    return makesGood;
  }

  /** True once day, mode and address were agreed. */
  public boolean hasDetails() {
    return shipDate != null;
  }

  public void goodsReady(boolean ready) {
    goodsReady = ready;
  }

  private Instant requireDeparted() {
    if (departedAt == null) {
      throw new Conflict("shipment/not-on-the-way", Map.of("status", status));
    }
    return departedAt;
  }

  private ShipmentDetailsConfirmed detailsConfirmed() {
    return new ShipmentDetailsConfirmed(
        id,
        shipmentNo,
        Objects.requireNonNull(shipDate),
        Objects.requireNonNull(mode).name(),
        pegs());
  }

  private ShipmentHandled handled(String stage) {
    return new ShipmentHandled(id, shipmentNo, stage, pegs());
  }

  private Plan plan(UUID newId, String newNo, LocalDate date) {
    return new Plan(newId, newNo, orderId, orderNo, customerId, customerCode, date);
  }

  private void moveTo(ShipmentStatus next) {
    if (!status.canBecome(next)) {
      throw illegal(status, next);
    }
    status = next;
  }

  private static Conflict illegal(ShipmentStatus from, ShipmentStatus to) {
    return new Conflict("shipment/illegal-transition", Map.of("from", from, "to", to));
  }
}
