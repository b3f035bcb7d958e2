package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/** Everything that was ever told is told again, up to five times and in any order. */
class RedeliveryJourney {

  private static final int MOST_DELIVERIES = 5;

  private final long seed = Long.getLong("gendan.seed", System.nanoTime());

  @Test
  void nobodyLearnsAnythingFromWhatWasToldBefore() {
    Table table = Factory.table(100);
    TheOrder order = TheOrder.placed(Factory.customer("PREPAID"), table.code(), 10).agreed();
    order.paid(order.share(30));
    order.is("RELEASED");
    new TheTicket(order.tickets().getFirst()).started();
    untilAllIsHeard();
    Map<String, String> known = TheTables.digests();
    assertThat(known).hasSizeGreaterThan(50).containsKey("order.orders");
    List<ConsumerRecord<byte[], byte[]>> told = TheBroker.everything();

    TheBroker.deliverAgain(upToFiveTimes(told));

    untilAllIsHeard();
    assertThat(TheTables.digests())
        .as("%d records again, -Dgendan.seed=%d", told.size(), seed)
        .isEqualTo(known);
  }

  private List<ConsumerRecord<byte[], byte[]>> upToFiveTimes(
      List<ConsumerRecord<byte[], byte[]>> told) {
    Random random = new Random(seed);
    List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>();
    told.forEach(
        one -> again.addAll(Collections.nCopies(1 + random.nextInt(MOST_DELIVERIES), one)));
    Collections.shuffle(again, random);
    return again;
  }

  private static void untilAllIsHeard() {
    Eventually.see("nothing on its way", TheTables::waiting, waiting -> waiting.isEmpty());
    Eventually.see("all records read", TheBroker::lag, lag -> lag == 0);
    Eventually.see("nothing on its way", TheTables::waiting, waiting -> waiting.isEmpty());
  }
}
