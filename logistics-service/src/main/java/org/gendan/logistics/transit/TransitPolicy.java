package org.gendan.logistics.transit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which row of the transit table counts: the region's own rows before those for anywhere, the asked
 * mode before the preferred one, and the fastest where nothing is preferred.
 */
record TransitPolicy(List<TransitTime> table) {

  private static final Comparator<TransitTime> BEST =
      Comparator.comparing((TransitTime row) -> row.region.equals(TransitTime.ANYWHERE))
          .thenComparing(row -> !row.preferred)
          .thenComparingInt(row -> row.days)
          .thenComparing(row -> row.mode);

  /** The row to count with; empty only when neither the region nor anywhere has one. */
  Optional<TransitTime> choose(@Nullable TransitMode mode, @Nullable String region) {
    return table.stream()
        .filter(row -> mode == null || row.mode == mode)
        .filter(row -> row.region.equals(TransitTime.ANYWHERE) || row.region.equals(region))
        .min(BEST);
  }
}
