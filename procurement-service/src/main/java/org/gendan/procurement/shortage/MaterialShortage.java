package org.gendan.procurement.shortage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all orders together miss of one material (缺料清单).
 *
 * @param needed what the orders that miss some of it need in all
 * @param free what lies in the caller's plants and is nobody's
 * @param onOrder bought for them and not here yet
 * @param gap missing and not ordered
 * @param neededBy the earliest day
 * @param orders how many orders wait
 * @param orderNos the most urgent of them
 * @param promisedDate when the suppliers promised the last of it; null while one of them did not
 * @param daysLate by how much the worst order gets it too late; what is not ordered counts from
 *     today with the supplier's lead time. Null when nobody waits longer than they can
 */
record MaterialShortage(
    String materialCode,
    @Nullable String name,
    String unit,
    BigDecimal needed,
    BigDecimal free,
    BigDecimal onOrder,
    BigDecimal gap,
    LocalDate neededBy,
    long orders,
    List<String> orderNos,
    @Nullable String supplierCode,
    @Nullable String supplierName,
    @Nullable Integer leadDays,
    @Nullable LocalDate promisedDate,
    @Nullable Integer daysLate) {

  /** What wants to be done about it. */
  enum ShortageFocus {
    /** Some of it is not ordered (未下单). */
    NOT_ORDERED,
    /** It comes later than it is needed (承诺晚于需用). */
    LATE,
    /** A promised day has passed (应到未到). */
    OVERDUE,
    /** Ordered, and the supplier named no day (待供应商确认). */
    UNDATED,
    /** Not ordered, and nobody offers it (无供应商). */
    NO_SUPPLIER
  }

  /** In which sequence. */
  enum Sequence {
    NEEDED_BY,
    SUPPLIER
  }
}
