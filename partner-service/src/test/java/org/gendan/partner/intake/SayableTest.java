package org.gendan.partner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.partner.form.EventForm;
import org.gendan.partner.form.EventForm.Receipt;
import org.gendan.partner.form.Sayable;
import org.gendan.partner.intake.Reading.Read;
import org.gendan.partner.intake.Reading.Read.Bad;
import org.gendan.partner.intake.Reading.Read.Good;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.PartnerKind;
import org.gendan.platform.web.StrictJson;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each kind of partner can say, held against what its page in the documents promises. */
class SayableTest {

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([a-z.-]+)` \\| ([a-z]+) \\| `(\\{.*})` \\| .+ \\|$", Pattern.MULTILINE);
  private static final Pattern NOT_YET =
      Pattern.compile("^Not offered yet: (.*)$", Pattern.MULTILINE);

  private final ObjectMapper json = strict();
  private final Validator validator =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  private final Reading reading = new Reading(json, validator);

  /** A type of the documented table. */
  private record Documented(String type, String by, String data) {}

  @Test
  void thePageListsEveryTypeAndWhoMaySayIt() throws IOException {
    assertThat(documented())
        .extracting(row -> row.by() + " " + row.type())
        .containsExactly(named(one -> one.form().isPresent()));
    String notYet =
        NOT_YET.matcher(page()).results().map(found -> found.group(1)).findFirst().orElse("");
    assertThat(Arrays.stream(Sayable.values()).filter(one -> one.form().isEmpty()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(notYet).contains("`" + one.type() + "`"));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfThePageIsTakenAsItStands() throws IOException {
    return documented().stream().map(row -> dynamicTest(row.type(), () -> assertTaken(row)));
  }

  @TestFactory
  Stream<DynamicTest> whatIsMissingAndWhatNobodyDescribedIsNamed() throws IOException {
    return documented().stream().map(row -> dynamicTest(row.type(), () -> assertJudged(row)));
  }

  @Test
  void nobodySaysWhatAnotherKindSaysOrWhatItWasNotAllowed() throws IOException {
    for (Documented row : documented()) {
      for (PartnerKind kind : PartnerKind.values()) {
        boolean own = kind.name().equals(row.by().toUpperCase(Locale.ROOT));
        Read read = reading.read(event(row.type(), data(row)), partner(kind, allTypes()));
        assertThat(read instanceof Good).as("%s says %s", kind, row.type()).isEqualTo(own);
      }
      PartnerKind kind = PartnerKind.valueOf(row.by().toUpperCase(Locale.ROOT));
      assertThat(code(reading.read(event(row.type(), data(row)), partner(kind, Set.of()))))
          .isEqualTo("event/type-not-allowed");
    }
  }

  @Test
  void whatIsNotOfferedYetSaysSoToWhomeverItIsFor() {
    JsonNode sample = event("sample.decided", json.createObjectNode());

    assertThat(code(reading.read(sample, partner(PartnerKind.CUSTOMER, Set.of()))))
        .isEqualTo("event/type-not-offered");
    assertThat(code(reading.read(sample, partner(PartnerKind.BANK, Set.of()))))
        .isEqualTo("event/type-not-allowed");
  }

  private void assertTaken(Documented row) throws JsonProcessingException {
    PartnerKind kind = PartnerKind.valueOf(row.by().toUpperCase(Locale.ROOT));
    KnownPartner partner = partner(kind, Set.of(row.type()));

    Read read = reading.read(event(row.type(), data(row)), partner);

    assertThat(read).isInstanceOf(Good.class);
    EventForm form = ((Good) read).form();
    PartnerEvent fact = form.fact(new Receipt(UUID.randomUUID(), partner, Instant.now(), Map.of()));
    assertThat(fact.key()).isEqualTo("P/" + form.documentNo());
    assertThat(json.<JsonNode>valueToTree(fact).toString())
        .as("whose it is, the registry says")
        .contains("\"OURS\"");
    assertThat(EventTypes.of(fact.getClass()).topic()).isEqualTo("partner.inbound.v1");
  }

  private void assertJudged(Documented row) throws JsonProcessingException {
    PartnerKind kind = PartnerKind.valueOf(row.by().toUpperCase(Locale.ROOT));
    KnownPartner partner = partner(kind, Set.of(row.type()));
    ObjectNode odd = data(row).put("colour", "blue");
    assertThat(pointers(reading.read(event(row.type(), odd), partner)))
        .containsExactly("/data/colour");
    assertThat(pointers(reading.read(event(row.type(), json.createObjectNode()), partner)))
        .as("an empty %s", row.type())
        .isNotEmpty()
        .allSatisfy(
            pointer -> assertThat(data(row).at(pointer.substring(5)).isMissingNode()).isFalse());
  }

  private static List<String> pointers(Read read) {
    return ((Bad) read).item().reasons().stream().map(reason -> reason.pointer()).toList();
  }

  private static String code(Read read) {
    return ((Bad) read).item().reasons().getFirst().code();
  }

  private ObjectNode event(String type, ObjectNode data) {
    ObjectNode event = json.createObjectNode();
    event.put("specversion", "1.0").put("id", "1").put("source", "/their").put("type", type);
    event.set("data", data);
    return event;
  }

  private ObjectNode data(Documented row) throws JsonProcessingException {
    return (ObjectNode) json.readTree(row.data());
  }

  private static KnownPartner partner(PartnerKind kind, Set<String> types) {
    return new KnownPartner(UUID.randomUUID(), "P", kind, "OURS", types, 1, false, List.of());
  }

  private static Set<String> allTypes() {
    return Arrays.stream(Sayable.values()).map(Sayable::type).collect(Collectors.toSet());
  }

  private static String[] named(Predicate<Sayable> which) {
    return Arrays.stream(Sayable.values())
        .filter(which)
        .map(one -> one.by().name().toLowerCase(Locale.ROOT) + " " + one.type())
        .toArray(String[]::new);
  }

  private static List<Documented> documented() throws IOException {
    Map<String, Documented> rows = new LinkedHashMap<>();
    for (MatchResult row : ROW.matcher(page()).results().toList()) {
      rows.put(row.group(1), new Documented(row.group(1), row.group(2), row.group(3)));
    }
    return List.copyOf(rows.values());
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/partners.md"));
  }

  private static ObjectMapper strict() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }
}
