package org.gendan.partner.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gendan.contracts.partner.SupplierSaid.PartnerDeliveryAnnounced;
import org.gendan.contracts.partner.SupplierSaid.PartnerPurchaseAcknowledged;
import org.gendan.contracts.partner.SupplierSaid.PartnerPurchaseRedated;

/** The data of what suppliers' systems say of our purchase orders; the number is ours. */
interface SupplierForms {

  /** {@code po.acknowledged}: it delivers, and when (采购单确认). */
  record Acknowledged(@DocumentNo String purchaseNo, @NotNull LocalDate promisedDate)
      implements EventForm {

    @Override
    public String documentNo() {
      return purchaseNo;
    }

    @Override
    public PartnerPurchaseAcknowledged fact(Receipt receipt) {
      return new PartnerPurchaseAcknowledged(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(purchaseNo),
          receipt.partner().partyCode(),
          purchaseNo,
          promisedDate);
    }
  }

  /** {@code po.redated}: on another day (供应商改期). */
  record Redated(
      @DocumentNo String purchaseNo, @NotNull LocalDate promisedDate, @Words String reason)
      implements EventForm {

    @Override
    public String documentNo() {
      return purchaseNo;
    }

    @Override
    public PartnerPurchaseRedated fact(Receipt receipt) {
      return new PartnerPurchaseRedated(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(purchaseNo),
          receipt.partner().partyCode(),
          purchaseNo,
          promisedDate,
          reason);
    }
  }

  /** {@code asn.sent}: goods are on their way to us (发货通知). */
  record AsnSent(
      @DocumentNo String purchaseNo,
      @NotBlank @Size(max = 60) String deliveryNote,
      @NotNull LocalDate expectedOn)
      implements EventForm {

    @Override
    public String documentNo() {
      return purchaseNo;
    }

    @Override
    public PartnerDeliveryAnnounced fact(Receipt receipt) {
      return new PartnerDeliveryAnnounced(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(purchaseNo),
          receipt.partner().partyCode(),
          purchaseNo,
          deliveryNote,
          expectedOn);
    }
  }
}
