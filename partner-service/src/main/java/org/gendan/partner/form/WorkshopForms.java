package org.gendan.partner.form;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gendan.contracts.partner.WorkshopSaid.PartnerGoodsSent;
import org.gendan.contracts.partner.WorkshopSaid.PartnerProblemReported;
import org.gendan.contracts.partner.WorkshopSaid.PartnerProgressReported;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkAccepted;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkFinished;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkRefused;
import org.jspecify.annotations.Nullable;

/**
 * The data of what workshops' systems say of their work; the number is that of our outsourced
 * order.
 */
interface WorkshopForms {

  /** {@code subcontract.accepted}: it takes the work (接单). */
  record Accepted(@DocumentNo String subcontractNo, @NotNull LocalDate promisedDate)
      implements EventForm {

    @Override
    public String documentNo() {
      return subcontractNo;
    }

    @Override
    public PartnerWorkAccepted fact(Receipt receipt) {
      return new PartnerWorkAccepted(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(subcontractNo),
          receipt.partner().partyCode(),
          subcontractNo,
          promisedDate);
    }
  }

  /** {@code subcontract.refused}: it does not (拒单). */
  record Refused(@DocumentNo String subcontractNo, @Words String reason) implements EventForm {

    @Override
    public String documentNo() {
      return subcontractNo;
    }

    @Override
    public PartnerWorkRefused fact(Receipt receipt) {
      return new PartnerWorkRefused(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(subcontractNo),
          receipt.partner().partyCode(),
          subcontractNo,
          reason);
    }
  }

  /** {@code progress.reported}: how many are done by now, all together (进度汇报). */
  record ProgressReported(
      @DocumentNo String subcontractNo,
      @NotNull @DecimalMin("0") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal done,
      @Nullable LocalDate estimatedReady)
      implements EventForm {

    @Override
    public String documentNo() {
      return subcontractNo;
    }

    @Override
    public PartnerProgressReported fact(Receipt receipt) {
      return new PartnerProgressReported(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(subcontractNo),
          receipt.partner().partyCode(),
          subcontractNo,
          done,
          estimatedReady);
    }
  }

  /** {@code problem.reported}: something is in the way (异常上报). */
  record ProblemReported(
      @DocumentNo String subcontractNo, @Words String problem, @Nullable LocalDate estimatedReady)
      implements EventForm {

    @Override
    public String documentNo() {
      return subcontractNo;
    }

    @Override
    public PartnerProblemReported fact(Receipt receipt) {
      return new PartnerProblemReported(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(subcontractNo),
          receipt.partner().partyCode(),
          subcontractNo,
          problem,
          estimatedReady);
    }
  }

  /** {@code goods.ready}: all of it is made (完工待取). */
  record GoodsReady(@DocumentNo String subcontractNo) implements EventForm {

    @Override
    public String documentNo() {
      return subcontractNo;
    }

    @Override
    public PartnerWorkFinished fact(Receipt receipt) {
      return new PartnerWorkFinished(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(subcontractNo),
          receipt.partner().partyCode(),
          subcontractNo);
    }
  }

  /** {@code goods.sent}: some of it is on its way to us (外协发货). */
  record GoodsSent(
      @DocumentNo String subcontractNo,
      @NotNull @DecimalMin("0.0001") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4)
          BigDecimal quantity,
      @NotBlank @Size(max = 60) String deliveryNote,
      @Nullable LocalDate expectedOn)
      implements EventForm {

    @Override
    public String documentNo() {
      return subcontractNo;
    }

    @Override
    public PartnerGoodsSent fact(Receipt receipt) {
      return new PartnerGoodsSent(
          receipt.id(),
          receipt.partner().code(),
          receipt.conversation(subcontractNo),
          receipt.partner().partyCode(),
          subcontractNo,
          quantity,
          deliveryNote,
          expectedOn);
    }
  }
}
