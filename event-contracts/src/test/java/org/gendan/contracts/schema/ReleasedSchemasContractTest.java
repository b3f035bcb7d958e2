package org.gendan.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.committed.AppendOnlyFolder;
import org.gendan.contracts.committed.CommittedFiles;
import org.gendan.contracts.schema.SamplesContractTest.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers who know only a released schema can read what is written today. */
class ReleasedSchemasContractTest {

  private static final Path RELEASED = CommittedFiles.RESOURCES.resolve("schemas/released");

  /** A schema as it was released: {@code schemas/released/<type>/<n>.json}. */
  record Released(EventType type, Path file) {

    static Released of(Path file) {
      String name = RELEASED.relativize(file).getName(0).toString();
      return new Released(EventTypes.named(name).orElseThrow(), file);
    }

    JsonNode schema() {
      return WireJson.tree(CommittedFiles.read(file));
    }
  }

  /** A type that was never released is released by the switch, as it is now. */
  @BeforeAll
  static void releaseWhatIsNew() {
    if (CommittedFiles.REGENERATE) {
      EventTypes.all()
          .forEach(
              type ->
                  CommittedFiles.addMissing(
                      RELEASED.resolve(type.name()).resolve("1.json"), RecordSchemas.text(type)));
      new AppendOnlyFolder(RELEASED).listNewFiles();
    }
  }

  static Collection<EventType> types() {
    return EventTypes.all();
  }

  static List<Released> released() {
    return CommittedFiles.below(RELEASED, ".json").stream().map(Released::of).toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeIsReleased(EventType type) {
    assertThat(RELEASED.resolve(type.name()).resolve("1.json")).exists();
  }

  @Test
  void releasedSchemasAreOnlyAdded() {
    assertThat(new AppendOnlyFolder(RELEASED).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void todaysSchemaBreaksNoReader(Released released) {
    assertThat(SchemaCompatibility.breaks(released.schema(), RecordSchemas.of(released.type())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void todaysRecordsFitTheReleasedSchema(Released released) {
    JsonNode schema = released.schema();
    Class<? extends Event> record = released.type().record();

    assertThat(SchemaValidation.problems(schema, WireJson.write(EventInstances.full(record))))
        .isEmpty();
    assertThat(SchemaValidation.problems(schema, WireJson.write(EventInstances.sparse(record))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void samplesWrittenByTodaysRecordsFitTheReleasedSchema(Released released) {
    assertThat(Sample.all())
        .filteredOn(sample -> sample.type().equals(released.type()))
        .isNotEmpty()
        .allSatisfy(
            sample ->
                assertThat(
                        SchemaValidation.problems(
                            released.schema(), WireJson.write(sample.event())))
                    .isEmpty());
  }
}
