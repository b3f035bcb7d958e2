package org.gendan.contracts.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.committed.CommittedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about events are what the registry says now. */
class GeneratedDocumentsContractTest {

  static Collection<EventType> types() {
    return EventTypes.all();
  }

  @Test
  void theEventsPageIsFresh() {
    CommittedFiles.assertFresh(CommittedFiles.DOCUMENTS.resolve("events.md"), EventsPage.text());
  }

  @Test
  void theAsyncApiDocumentIsFresh() {
    CommittedFiles.assertFresh(
        CommittedFiles.DOCUMENTS.resolve("asyncapi.yaml"), AsyncApiDocument.text());
  }

  @Test
  void theListOfConsumersHasALineForEachType() {
    CommittedFiles.assertFresh(Consumers.FILE, Consumers.load().text());
  }

  @Test
  void consumersAreKnownServicesOfKnownTypes() {
    Set<String> services =
        EventTypes.all().stream().map(EventType::service).collect(Collectors.toSet());

    assertThat(Consumers.load().byType())
        .allSatisfy((type, consumers) -> assertThat(EventTypes.named(type)).as(type).isPresent())
        .allSatisfy((type, consumers) -> assertThat(services).containsAll(consumers));
  }

  @Test
  void everyReferenceInTheAsyncApiDocumentLeadsSomewhere() throws Exception {
    JsonNode document = new YAMLMapper().readTree(AsyncApiDocument.text());
    List<String> references = document.findValuesAsText("$ref");

    assertThat(references)
        .hasSizeGreaterThan(200)
        .allSatisfy(target -> thenLeads(document, target));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyFactSaysInOneSentenceWhatHappened(EventType type) {
    assertThat(Sentences.load().of(type.record())).endsWith(".");
  }

  private static void thenLeads(JsonNode document, String target) {
    if (target.startsWith("#")) {
      assertThat(document.at(target.substring(1)).isMissingNode()).as(target).isFalse();
    } else {
      assertThat(CommittedFiles.DOCUMENTS.resolve(target).normalize()).exists();
    }
  }
}
