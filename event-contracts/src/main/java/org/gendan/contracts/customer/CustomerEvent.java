package org.gendan.contracts.customer;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code customer.customer.v1}: customers, their grade and terms. Key: customer id. No
 * contacts, no phones.
 */
public sealed interface CustomerEvent extends Event {

  UUID customerId();

  @Override
  default String key() {
    return customerId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Set.of();
  }

  /**
   * Payment terms (付款条件): how an order's total is split, and which gate each part opens.
   *
   * @param creditLimit most the customer may owe; null where nothing is sold on credit
   */
  record PaymentTerms(
      String code,
      List<TermPart> parts,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal creditLimit) {}

  /**
   * One part of the terms; the percentages of all parts add up to 100.
   *
   * @param kind DEPOSIT (订金), BALANCE (余款) or CREDIT (账期)
   * @param gate RELEASE, SHIP or NONE: what must wait for this money
   * @param creditDays days after signature until due; 0 unless kind is CREDIT
   */
  record TermPart(
      String kind,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent,
      String gate,
      int creditDays) {}

  /** A customer as of now; every later fact repeats the whole, so that copies need no history. */
  record Profile(
      String code,
      String name,
      String grade,
      String currency,
      @Nullable String region,
      PaymentTerms terms) {}

  /** A customer was registered (客户登记). */
  record CustomerRegistered(UUID customerId, Profile profile) implements CustomerEvent {}

  /** Something in a customer's profile or terms changed; it counts for orders from now on. */
  record CustomerChanged(UUID customerId, Profile profile) implements CustomerEvent {}

  /** The customer's grade changed (客户等级); scarce goods go to grade A first. */
  record CustomerGraded(UUID customerId, Profile profile, String previousGrade, String reason)
      implements CustomerEvent {}
}
