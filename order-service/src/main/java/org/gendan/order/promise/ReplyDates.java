package org.gendan.order.promise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gendan.order.order.Order.LineDate;
import org.gendan.order.promise.PromiseCommands.PromisedLine;
import org.gendan.order.promise.PromiseCommands.ReplyOrder;
import org.gendan.platform.problem.RuleBroken;

/**
 * The dates of a reply: what the review proposed, except where the merchandiser chose another date.
 */
record ReplyDates(Map<UUID, LocalDate> byLine, Set<UUID> chosen, LocalDate today) {

  /** A promise further away than this is a slip of the pen. */
  private static final int YEARS = 3;

  ReplyDates(Map<UUID, LocalDate> proposed, LocalDate today) {
    this(proposed, Set.of(), today);
  }

  ReplyDates with(ReplyOrder command) {
    List<PromisedLine> lines = Objects.requireNonNullElse(command.lines(), List.of());
    Map<UUID, LocalDate> dates = new HashMap<>(byLine);
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PromisedLine line = lines.get(i);
      if (!named.add(line.lineId())) {
        throw new RuleBroken("order/line-twice", Map.of()).at("/lines/" + i + "/lineId");
      }
      dates.put(line.lineId(), line.date());
    }
    return new ReplyDates(dates, named, today);
  }

  /**
   * A date for each of these lines, in their order; a line that production has no slot for needs a
   * chosen one.
   */
  Map<UUID, LocalDate> of(Collection<LineDate> lines) {
    Map<UUID, LocalDate> dates = new LinkedHashMap<>();
    for (LineDate line : lines) {
      LocalDate date = byLine.get(line.lineId());
      if (date == null) {
        throw new RuleBroken("order/slot-missing", Map.of("lineNo", line.lineNo())).at("/lines");
      }
      check(date, today, "/lines");
      dates.put(line.lineId(), date);
    }
    if (!dates.keySet().containsAll(chosen)) {
      throw new RuleBroken("order/line-not-found", Map.of()).at("/lines");
    }
    return dates;
  }

  static void check(LocalDate date, LocalDate today, String place) {
    if (date.isBefore(today)) {
      throw new RuleBroken("order/promise-in-past", Map.of("date", date)).at(place);
    }
    if (date.isAfter(today.plusYears(YEARS))) {
      throw new RuleBroken("order/promise-too-far", Map.of("date", date)).at(place);
    }
  }
}
