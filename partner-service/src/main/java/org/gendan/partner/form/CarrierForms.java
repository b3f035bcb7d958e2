package org.gendan.partner.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.gendan.contracts.partner.CarrierSaid.PartnerArrivalRedated;
import org.gendan.contracts.partner.CarrierSaid.PartnerExceptionReported;
import org.gendan.contracts.partner.CarrierSaid.PartnerGoodsDelivered;
import org.gendan.contracts.partner.CarrierSaid.PartnerTrackingUpdated;
import org.jspecify.annotations.Nullable;

/** The data of what carriers' systems say of their waybills; the number is theirs. */
interface CarrierForms {

  /** {@code tracking.updated}: where the goods were seen (在途跟踪). */
  record TrackingUpdated(
      @DocumentNo String waybillNo,
      @NotNull Instant seenAt,
      @NotBlank @Size(max = 100) String place,
      @Nullable @Size(max = 200) String note)
      implements EventForm {

    @Override
    public String documentNo() {
      return waybillNo;
    }

    @Override
    public PartnerTrackingUpdated fact(Receipt receipt) {
      return new PartnerTrackingUpdated(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(waybillNo),
          receipt.partner().partyCode(),
          waybillNo,
          seenAt,
          place,
          note);
    }
  }

  /** {@code eta.changed}: they come on another day (到达改期). */
  record EtaChanged(@DocumentNo String waybillNo, @NotNull LocalDate eta, @Words String reason)
      implements EventForm {

    @Override
    public String documentNo() {
      return waybillNo;
    }

    @Override
    public PartnerArrivalRedated fact(Receipt receipt) {
      return new PartnerArrivalRedated(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(waybillNo),
          receipt.partner().partyCode(),
          waybillNo,
          eta,
          reason);
    }
  }

  /** They are at the customer's door (已送达). */
  record Delivered(@DocumentNo String waybillNo, @NotNull Instant deliveredAt)
      implements EventForm {

    @Override
    public String documentNo() {
      return waybillNo;
    }

    @Override
    public PartnerGoodsDelivered fact(Receipt receipt) {
      return new PartnerGoodsDelivered(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(waybillNo),
          receipt.partner().partyCode(),
          waybillNo,
          deliveredAt);
    }
  }

  /** {@code exception}: something happened to them (运输异常). */
  record ExceptionReported(
      @DocumentNo String waybillNo, @NotNull Instant seenAt, @Words String problem)
      implements EventForm {

    @Override
    public String documentNo() {
      return waybillNo;
    }

    @Override
    public PartnerExceptionReported fact(Receipt receipt) {
      return new PartnerExceptionReported(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(waybillNo),
          receipt.partner().partyCode(),
          waybillNo,
          seenAt,
          problem);
    }
  }
}
