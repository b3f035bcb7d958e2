package org.gendan.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.committed.CommittedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed schemas are what the records say; a difference is a change of contract. */
class SchemasAreCurrentContractTest {

  private static final Path SCHEMAS = CommittedFiles.RESOURCES.resolve("schemas");

  static Collection<EventType> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theCommittedSchemaIsTheRecords(EventType type) {
    CommittedFiles.assertFresh(SCHEMAS.resolve(type.name() + ".json"), RecordSchemas.text(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatTheRecordWritesFitsItsSchema(EventType type) {
    thenFits(type, EventInstances.full(type.record()));
    thenFits(type, EventInstances.sparse(type.record()));
  }

  @Test
  void noSchemaIsLeftOfATypeThatIsGone() {
    assertThat(CommittedFiles.below(SCHEMAS, ".json"))
        .filteredOn(file -> SCHEMAS.equals(file.getParent()))
        .extracting(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
        .allSatisfy(name -> assertThat(EventTypes.named(name)).as(name).isPresent());
  }

  private static void thenFits(EventType type, Event event) {
    assertThat(SchemaValidation.problems(RecordSchemas.of(type), WireJson.write(event))).isEmpty();
  }
}
