package org.gendan.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.committed.AppendOnlyFolder;
import org.gendan.contracts.committed.CommittedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event ever sampled can still be read, and loses nothing on the way. */
class SamplesContractTest {

  static final Path SAMPLES = CommittedFiles.RESOURCES.resolve("samples");

  /** A committed sample of a type: {@code samples/<type>/<n>.json}. */
  record Sample(EventType type, Path file) {

    static List<Sample> all() {
      return CommittedFiles.below(SAMPLES, ".json").stream().map(Sample::of).toList();
    }

    static Sample of(Path file) {
      String name = SAMPLES.relativize(file).getName(0).toString();
      return new Sample(EventTypes.named(name).orElseThrow(), file);
    }

    JsonNode body() {
      return WireJson.tree(CommittedFiles.read(file));
    }

    Event event() {
      return WireJson.read(body(), type.record());
    }
  }

  static List<Sample> samples() {
    return Sample.all();
  }

  @Test
  void everyTypeHasASample() {
    assertThat(Sample.all())
        .extracting(sample -> sample.type().name())
        .containsAll(EventTypes.all().stream().map(EventType::name).toList());
  }

  @Test
  void samplesAreOnlyAdded() {
    AppendOnlyFolder folder = new AppendOnlyFolder(SAMPLES);
    if (CommittedFiles.REGENERATE) {
      folder.listNewFiles();
    }

    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleFitsTodaysSchema(Sample sample) {
    assertThat(SchemaValidation.problems(RecordSchemas.of(sample.type()), sample.body())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsWrittenAsItWasRead(Sample sample) {
    assertThat(WireJson.withoutNulls(WireJson.write(sample.event())))
        .isEqualTo(WireJson.withoutNulls(sample.body()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleHasAKeyAndNamesItsOrders(Sample sample) {
    assertThat(sample.event().key()).isNotBlank();
    assertThat(sample.event().orders()).doesNotContainNull();
  }
}
