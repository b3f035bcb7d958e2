package org.gendan.partner.form;

import static org.gendan.partner.registry.PartnerKind.BANK;
import static org.gendan.partner.registry.PartnerKind.CARRIER;
import static org.gendan.partner.registry.PartnerKind.CUSTOMER;
import static org.gendan.partner.registry.PartnerKind.SUPPLIER;
import static org.gendan.partner.registry.PartnerKind.WORKSHOP;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.partner.registry.PartnerKind;
import org.jspecify.annotations.Nullable;

/**
 * All that partners' systems can say: the type as they write it, who may be allowed to, and what
 * its data holds. A type without a form is known and not offered yet: nobody here owns what it
 * speaks of.
 */
public enum Sayable {
  ORDER_PLACED("order.placed", CUSTOMER, OrderPlaced.class),
  CHANGE_REQUESTED("order.change-requested", CUSTOMER, CustomerForms.ChangeRequested.class),
  CANCEL_REQUESTED("order.cancel-requested", CUSTOMER, CustomerForms.CancelRequested.class),
  SLIP_SENT("payment.slip-sent", CUSTOMER, CustomerForms.SlipSent.class),
  RECEIPT_ACKNOWLEDGED("receipt.acknowledged", CUSTOMER, CustomerForms.ReceiptAcknowledged.class),
  SAMPLE_DECIDED("sample.decided", CUSTOMER),
  COMPLAINT_FILED("complaint.filed", CUSTOMER),

  WORK_ACCEPTED("subcontract.accepted", WORKSHOP, WorkshopForms.Accepted.class),
  WORK_REFUSED("subcontract.refused", WORKSHOP, WorkshopForms.Refused.class),
  PROGRESS_REPORTED("progress.reported", WORKSHOP, WorkshopForms.ProgressReported.class),
  PROBLEM_REPORTED("problem.reported", WORKSHOP, WorkshopForms.ProblemReported.class),
  GOODS_READY("goods.ready", WORKSHOP, WorkshopForms.GoodsReady.class),
  GOODS_SENT("goods.sent", WORKSHOP, WorkshopForms.GoodsSent.class),

  PURCHASE_ACKNOWLEDGED("po.acknowledged", SUPPLIER, SupplierForms.Acknowledged.class),
  PURCHASE_REDATED("po.redated", SUPPLIER, SupplierForms.Redated.class),
  DELIVERY_ANNOUNCED("asn.sent", SUPPLIER, SupplierForms.AsnSent.class),

  TRACKING_UPDATED("tracking.updated", CARRIER, CarrierForms.TrackingUpdated.class),
  ETA_CHANGED("eta.changed", CARRIER, CarrierForms.EtaChanged.class),
  DELIVERED("delivered", CARRIER, CarrierForms.Delivered.class),
  EXCEPTION("exception", CARRIER, CarrierForms.ExceptionReported.class),
  BILL_OF_LADING_DRAFTED("bl.draft", CARRIER),
  SAILING_CHANGED("sailing.changed", CARRIER),

  RECEIPT_POSTED("receipt.posted", BANK, BankForms.Posted.class),
  RECEIPT_REVERSED("receipt.reversed", BANK, BankForms.Reversed.class),
  COLLECTION_ADVISED("collection.advised", BANK);

  private static final Map<String, Sayable> BY_TYPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Sayable::type, Function.identity()));

  private final String type;
  private final PartnerKind by;
  private final @Nullable Class<? extends EventForm> form;

  Sayable(String type, PartnerKind by) {
    this(type, by, null);
  }

  Sayable(String type, PartnerKind by, @Nullable Class<? extends EventForm> form) {
    this.type = type;
    this.by = by;
    this.form = form;
  }

  /** The type of this name, if there is one. */
  public static Optional<Sayable> named(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  public String type() {
    return type;
  }

  public PartnerKind by() {
    return by;
  }

  /** What its data holds; empty while it is not offered. */
  public Optional<Class<? extends EventForm>> form() {
    return Optional.ofNullable(form);
  }
}
