package org.gendan.contracts.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a workshop's system says of work that we gave it (外协来件). */
public sealed interface WorkshopSaid extends PartnerEvent {

  /** Which workshop says it, by the registry. */
  String workshop();

  /** Our number of the outsourced order. */
  String subcontractNo();

  /** It takes the work and promises a day (接单). */
  record PartnerWorkAccepted(
      UUID receiptId,
      String partner,
      String conversation,
      String workshop,
      String subcontractNo,
      LocalDate promisedDate)
      implements WorkshopSaid {}

  /** It does not take the work (拒单). */
  record PartnerWorkRefused(
      UUID receiptId,
      String partner,
      String conversation,
      String workshop,
      String subcontractNo,
      String reason)
      implements WorkshopSaid {}

  /** How far it is (进度汇报); done is the running sum. */
  record PartnerProgressReported(
      UUID receiptId,
      String partner,
      String conversation,
      String workshop,
      String subcontractNo,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal done,
      @Nullable LocalDate estimatedReady)
      implements WorkshopSaid {}

  /** Something is in the way (异常上报). */
  record PartnerProblemReported(
      UUID receiptId,
      String partner,
      String conversation,
      String workshop,
      String subcontractNo,
      String problem,
      @Nullable LocalDate estimatedReady)
      implements WorkshopSaid {}

  /** All of it is made and can be fetched (完工待取). */
  record PartnerWorkFinished(
      UUID receiptId, String partner, String conversation, String workshop, String subcontractNo)
      implements WorkshopSaid {}

  /** Some of it is on its way to us (外协发货); what comes we count. */
  record PartnerGoodsSent(
      UUID receiptId,
      String partner,
      String conversation,
      String workshop,
      String subcontractNo,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
      String deliveryNote,
      @Nullable LocalDate expectedOn)
      implements WorkshopSaid {}
}
