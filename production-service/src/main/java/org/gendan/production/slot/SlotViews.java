package org.gendan.production.slot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Slots as people see them. */
interface SlotViews {

  /** One working day of a work centre. */
  record DayView(
      LocalDate day, BigDecimal capacity, BigDecimal booked, List<BookingView> bookings) {}

  /** Who has hours of a day: a ticket, or an order whose slot is only offered. */
  record BookingView(
      int stepNo,
      BigDecimal hours,
      boolean tentative,
      @Nullable String ticketNo,
      @Nullable String orderNo) {}

  /** What the order desk was answered for a line. */
  record OfferView(
      UUID orderId,
      String orderNo,
      UUID lineId,
      int lineNo,
      int round,
      String productCode,
      BigDecimal quantity,
      String plant,
      OfferState state,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends) {

    static OfferView of(SlotOffer offer) {
      return new OfferView(
          offer.orderId,
          offer.orderNo,
          offer.lineId,
          offer.lineNo,
          offer.round,
          offer.productCode,
          offer.quantity,
          offer.plant,
          offer.state,
          offer.starts,
          offer.ends);
    }
  }
}
