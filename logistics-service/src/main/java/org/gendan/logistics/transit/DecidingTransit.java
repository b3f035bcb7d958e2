package org.gendan.logistics.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gendan.logistics.transit.TransitResource.DecideTransit;
import org.gendan.platform.outbox.UuidV7;

/** Editing the transit table; a region has at most one preferred mode. */
@ApplicationScoped
class DecidingTransit {

  private final TransitRepository table;
  private final Clock clock;

  DecidingTransit(TransitRepository table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Transactional
  TransitTime decide(TransitMode mode, String region, DecideTransit decision) {
    TransitTime row = table.row(mode, region).orElseGet(() -> add(mode, region));
    if (decision.preferred()) {
      table.preferredIn(region).forEach(other -> other.preferred = false);
      table.flush();
    }
    row.decide(decision.days(), decision.carriers(), decision.preferred());
    table.flush();
    return row;
  }

  private TransitTime add(TransitMode mode, String region) {
    TransitTime row = new TransitTime(UuidV7.next(clock), mode, region);
    table.persist(row);
    return row;
  }
}
