package org.gendan.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.gendan.launcher.stack.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every record that is sent comes back, each time anew. */
class EchoIT {

  private static final double PER_SECOND = 150;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void everyRecordComesBackOnce() {
    Path jars = Path.of(System.getProperty("gendan.root", "..")).resolve("broker/target/lib");
    try (KafkaBroker broker = KafkaBroker.start(folder, 0, jars)) {
      for (int run = 0; run < 2; run++) {
        Histogram latency = Echo.measure(broker.bootstrap(), PER_SECOND, Duration.ofSeconds(2));

        assertThat(latency.getTotalCount()).isEqualTo(Math.round(PER_SECOND * 2));
        assertThat(latency.getMinValue()).isPositive();
      }
    }
  }
}
