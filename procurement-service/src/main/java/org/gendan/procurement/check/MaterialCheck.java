package org.gendan.procurement.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gendan.procurement.check.CheckStatus.*;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gendan.contracts.procurement.MaterialEvent.MaterialChecked;
import org.gendan.contracts.procurement.MaterialEvent.Shortage;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** The material check of one released order (物料核查); tells its result only when that changes. */
@Entity
@Table(name = "material_checks")
class MaterialCheck {

  /** The stored form of the shortages told last. */
  record Told(List<Shortage> shortages) {}

  @Id UUID orderId;
  String orderNo;
  LocalDate orderedOn;
  LocalDate neededBy;

  @Enumerated(EnumType.STRING)
  CheckStatus status = REQUESTED;

  @Nullable LocalDate kitDate;
  String shortages = told(List.of());
  boolean held;
  @Nullable Instant checkedAt;
  @Version int version;

  @SuppressWarnings("NullAway.Init")
  protected MaterialCheck() {}

  MaterialCheck(UUID orderId, String orderNo, LocalDate orderedOn, LocalDate neededBy) {
    this.orderId = orderId;
    this.orderNo = orderNo;
    this.orderedOn = orderedOn;
    this.neededBy = neededBy;
  }

  /**
   * Takes a result.
   *
   * @return the fact to tell; null when nothing changed
   */
  @Nullable MaterialChecked assessed(Assessment result, Instant now, LocalDate today) {
    LocalDate day = result.status() == COMPLETE ? today : result.kitDate();
    String missing = told(result.shortages());
    boolean changed =
        result.status() != status
            || (status != COMPLETE && !Objects.equals(day, kitDate))
            || !missing.equals(shortages);
    if (!changed) {
      return null;
    }
    moveTo(result.status());
    kitDate = day;
    shortages = missing;
    checkedAt = now;
    return new MaterialChecked(orderId, status.name(), kitDate, result.shortages());
  }

  void hold() {
    held = true;
  }

  void resume() {
    held = false;
  }

  void close() {
    moveTo(CLOSED);
    kitDate = null;
    shortages = told(List.of());
  }

  /** True once it is known what the order takes. */
  boolean isExploded() {
    return status != REQUESTED;
  }

  boolean isClosed() {
    return status == CLOSED;
  }

  List<Shortage> shortages() {
    try {
      return EventJson.read(shortages.getBytes(UTF_8), Told.class).shortages();
    } catch (IOException e) {
      throw new IllegalStateException("Shortages of order " + orderNo + " are not readable", e);
    }
  }

  /** A repeated result of the same kind stays where it is. */
  private void moveTo(CheckStatus next) {
    if (status != next && !status.canBecome(next)) {
      throw new Conflict("check/illegal-transition", Map.of("from", status, "to", next));
    }
    status = next;
  }

  private static String told(List<Shortage> shortages) {
    return new String(EventJson.write(new Told(shortages)), UTF_8);
  }
}
