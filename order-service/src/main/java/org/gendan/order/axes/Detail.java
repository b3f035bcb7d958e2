package org.gendan.order.axes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document of an order says besides its state; null where a fact says nothing.
 *
 * @param place the plant or workshop that has it
 * @param dueOn the day it was to be done
 * @param readyOn the day it is expected: planned end, promised return, arrival
 * @param heardAt when the place last said something
 * @param doneOn the day it was done; of a shipment, the day it left
 * @param passed its goods passed their final inspection
 */
record Detail(
    @Nullable String place,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate readyOn,
    @Nullable Instant heardAt,
    @Nullable LocalDate doneOn,
    boolean passed) {

  private static final Detail NOTHING = new Detail(null, null, null, null, null, false);

  static Detail at(String place) {
    return new Detail(place, null, null, null, null, false);
  }

  static Detail heard(Instant at) {
    return new Detail(null, null, null, at, null, false);
  }

  static Detail ready(@Nullable LocalDate day) {
    return new Detail(null, null, day, null, null, false);
  }

  static Detail done(LocalDate day) {
    return new Detail(null, null, null, null, day, false);
  }

  static Detail inspected(boolean last) {
    return last ? new Detail(null, null, null, null, null, true) : NOTHING;
  }

  Detail due(LocalDate day) {
    return new Detail(place, day, readyOn, heardAt, doneOn, passed);
  }

  /** Both together; what the later one says counts. */
  Detail then(Detail later) {
    return new Detail(
        later.place == null ? place : later.place,
        later.dueOn == null ? dueOn : later.dueOn,
        later.readyOn == null ? readyOn : later.readyOn,
        later.heardAt == null ? heardAt : later.heardAt,
        later.doneOn == null ? doneOn : later.doneOn,
        passed || later.passed);
  }
}
