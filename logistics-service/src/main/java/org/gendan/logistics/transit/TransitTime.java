package org.gendan.logistics.transit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One row of the transit table (在途时效表): calendar days from our gate to a door in a region. The
 * preferred mode of a region is the one that estimates count with.
 */
@Entity
@Table(name = "transit_times")
class TransitTime {

  /** Stands for every region that has no row of its own. */
  static final String ANYWHERE = "*";

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  TransitMode mode;

  String region;
  int days;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> carriers;

  boolean preferred;

  @SuppressWarnings("NullAway.Init")
  protected TransitTime() {}

  TransitTime(UUID id, TransitMode mode, String region) {
    this.id = id;
    this.mode = mode;
    this.region = region;
    this.carriers = List.of();
  }

  void decide(int newDays, List<String> newCarriers, boolean newPreferred) {
    days = newDays;
    carriers = List.copyOf(newCarriers);
    preferred = newPreferred;
  }
}
