package org.gendan.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Notices of facts that a view has not taken yet: a page that read at once would not find them. A
 * view that is far behind, or away, is not waited for; once it has come on, its topics are named,
 * so that nobody goes on looking at what was too early. Not for two threads at once.
 */
final class Withheld {

  /** Where a fact stands on its topic. */
  record Place(TopicPartition partition, long offset) {}

  /**
   * What may be told now.
   *
   * @param notices facts that the view has, or that waited long enough
   * @param caughtUp topics of which some were told too early, and whose view has them now
   */
  record Due(List<Notice> notices, Set<String> caughtUp) {}

  private record Waiting(Notice notice, Instant since) {}

  private final Duration patience;
  private final Map<Place, Waiting> waiting = new LinkedHashMap<>();
  private final Map<TopicPartition, Long> toldEarly = new HashMap<>();

  Withheld(Duration patience) {
    this.patience = patience;
  }

  void add(Place place, Notice notice, Instant now) {
    waiting.put(place, new Waiting(notice, now));
  }

  /** Whether the view's progress is of any interest. */
  boolean none() {
    return waiting.isEmpty() && toldEarly.isEmpty();
  }

  /** Lets go of what the view has by now; it has taken what stands before these offsets. */
  Due due(Map<TopicPartition, Long> taken, Instant now) {
    List<Notice> notices = new ArrayList<>();
    for (Iterator<Map.Entry<Place, Waiting>> all = waiting.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Place, Waiting> one = all.next();
      boolean reached = reached(one.getKey().partition(), one.getKey().offset(), taken);
      if (reached || !now.isBefore(one.getValue().since().plus(patience))) {
        notices.add(one.getValue().notice());
        all.remove();
        if (!reached) {
          toldEarly.merge(one.getKey().partition(), one.getKey().offset(), Math::max);
        }
      }
    }
    return new Due(notices, caughtUp(taken));
  }

  private Set<String> caughtUp(Map<TopicPartition, Long> taken) {
    Set<String> topics = new TreeSet<>();
    for (Iterator<Map.Entry<TopicPartition, Long>> all = toldEarly.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<TopicPartition, Long> early = all.next();
      if (reached(early.getKey(), early.getValue(), taken)) {
        topics.add(early.getKey().topic());
        all.remove();
      }
    }
    return topics;
  }

  private static boolean reached(
      TopicPartition partition, long offset, Map<TopicPartition, Long> taken) {
    return taken.getOrDefault(partition, 0L) > offset;
  }
}
