package org.gendan.contracts.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a carrier's system says of goods that it carries for us (承运商来件). */
public sealed interface CarrierSaid extends PartnerEvent {

  /** Which carrier says it, by the registry. */
  String carrier();

  /** Its number of the waybill. */
  String waybillNo();

  /** Where the goods were seen (在途跟踪). */
  record PartnerTrackingUpdated(
      UUID receiptId,
      String partner,
      String conversation,
      String carrier,
      String waybillNo,
      Instant seenAt,
      String place,
      @Nullable String note)
      implements CarrierSaid {}

  /** The goods come on another day (到达改期). */
  record PartnerArrivalRedated(
      UUID receiptId,
      String partner,
      String conversation,
      String carrier,
      String waybillNo,
      LocalDate eta,
      String reason)
      implements CarrierSaid {}

  /** The goods are at the customer's door (已送达). */
  record PartnerGoodsDelivered(
      UUID receiptId,
      String partner,
      String conversation,
      String carrier,
      String waybillNo,
      Instant deliveredAt)
      implements CarrierSaid {}

  /** Something happened to the goods on their way (运输异常). */
  record PartnerExceptionReported(
      UUID receiptId,
      String partner,
      String conversation,
      String carrier,
      String waybillNo,
      Instant seenAt,
      String problem)
      implements CarrierSaid {}
}
