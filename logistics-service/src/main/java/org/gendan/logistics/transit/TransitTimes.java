package org.gendan.logistics.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.customer.CustomerEvent.Profile;
import org.gendan.contracts.logistics.TransitEvent.TransitEstimated;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.logistics.party.KnownCustomer;
import org.gendan.logistics.party.PartyRepository;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How long goods travel. Days of the table are calendar days, for a lorry or a ship does not rest
 * on holidays; only the day of arrival is moved to a working day, for somebody must take the goods
 * in.
 */
@ApplicationScoped
public class TransitTimes {

  private final TransitRepository table;
  private final PartyRepository parties;
  private final WorkingCalendar calendar;
  private final Outbox outbox;

  TransitTimes(
      TransitRepository table, PartyRepository parties, WorkingCalendar calendar, Outbox outbox) {
    this.table = table;
    this.parties = parties;
    this.calendar = calendar;
    this.outbox = outbox;
  }

  /** When goods that leave on a day are at the customer's (预计到达): a working day. */
  public LocalDate arrival(LocalDate leaving, @Nullable TransitMode mode, UUID customerId) {
    return notBefore(leaving.plusDays(chosen(mode, region(customerId)).days));
  }

  /**
   * The last working day on which goods can leave to be at the customer's on a day, by the region's
   * preferred mode.
   */
  public LocalDate departure(LocalDate arriving, UUID customerId) {
    LocalDate latest = arriving.minusDays(chosen(null, region(customerId)).days);
    return calendar.isWorkingDay(latest) ? latest : calendar.plusWorkingDays(latest, -1);
  }

  /** The day itself, or the next working day. */
  public LocalDate notBefore(LocalDate day) {
    return calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
  }

  /**
   * Answers a review from the customer's region; keeps the question when we do not know the
   * customer yet.
   */
  @Transactional
  void answer(ReviewRequested request) {
    Optional<KnownCustomer> customer = parties.customer(request.customerId());
    if (customer.isEmpty()) {
      table.remember(request);
    } else {
      answer(request.orderId(), request.round(), customer.get().region());
    }
  }

  @Transactional
  void keep(UUID customerId, Profile profile, long version) {
    parties.keep(customerId, profile, version);
    table
        .takeWaitingFor(customerId)
        .forEach(waiting -> answer(waiting.orderId(), waiting.round(), profile.region()));
  }

  private void answer(UUID orderId, int round, @Nullable String region) {
    TransitTime time = chosen(null, region);
    outbox.add(new TransitEstimated(orderId, round, time.mode.name(), time.days));
  }

  private @Nullable String region(UUID customerId) {
    return parties.customer(customerId).map(KnownCustomer::region).orElse(null);
  }

  private TransitTime chosen(@Nullable TransitMode mode, @Nullable String region) {
    return table
        .policy()
        .choose(mode, region)
        .orElseThrow(
            () -> new IllegalStateException("The transit table has no row for anywhere: " + mode));
  }
}
