package org.gendan.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.canary.PersonalFact;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypesTest {

  private static final Pattern TYPE =
      Pattern.compile("[a-z]+(-[a-z]+)*\\.(?<fact>[a-z]+)\\.v[1-9][0-9]*");

  private static final Pattern TOPIC =
      Pattern.compile(
          "(customer|finance|logistics|order|partner|procurement|production)\\.[a-z]+\\.v[1-9]");

  /** Whoever adds a word here has looked whether it says that something has happened. */
  private static final Set<String> FACTS_NOT_ENDING_IN_ED =
      Set.of(
          "held",
          "lost",
          "made",
          "met",
          "overdue",
          "overridden",
          "paid",
          "progress",
          "sent",
          "set");

  private static final Set<String> PERSONAL =
      Set.of(
          "phone",
          "mobile",
          "tel",
          "fax",
          "contact",
          "email",
          "mail",
          "address",
          "street",
          "wechat",
          "birth",
          "birthday",
          "passport",
          "identity",
          "surname",
          "signer",
          "password");

  static Collection<EventType> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aTypeIsAnAggregateAndAFactInThePast(EventType type) {
    assertThat(type.name()).matches(EventTypesTest::isFact);
    assertThat(type.topic()).matches(TOPIC);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aTypeIsSaidByTheServiceThatOwnsItsTopic(EventType type) {
    String owner = type.topic().substring(0, type.topic().indexOf('.'));

    assertThat(type.service()).isEqualTo(owner + "-service");
    assertThat(type.record().getPackageName()).endsWith("." + owner);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"order.release.v1", "OrderReleased", "order.released", "order.released.v0"})
  void aCommandOrAClassNameIsNoType(String name) {
    assertThat(isFact(name)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aTypeIsFoundByNameAndByRecord(EventType type) {
    assertThat(EventTypes.named(type.name())).contains(type);
    assertThat(EventTypes.of(type.record())).isEqualTo(type);
  }

  /** What a service told can only be counted on topics that nobody else writes. */
  @Test
  void everyTopicOfOursHasOneWriter() {
    Set<String> services = types().stream().map(EventType::service).collect(toSet());
    List<String> written =
        services.stream().flatMap(service -> EventTypes.writtenBy(service).stream()).toList();

    Set<String> ours = new TreeSet<>(EventTypes.brokerTopics());
    ours.removeAll(EventTypes.PARTNER_DOORS);
    assertThat(written)
        .containsExactlyInAnyOrderElementsOf(ours)
        .allMatch(topic -> TOPIC.matcher(topic).matches())
        .contains("order.audit.v1");
  }

  @Test
  void namesAndRecordsAreUnique() {
    assertThat(EventTypes.all()).extracting(EventType::name).doesNotHaveDuplicates();
    assertThat(EventTypes.all()).extracting(EventType::record).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownNameIsEmpty() {
    assertThat(EventTypes.named("order.teleported.v1")).isEmpty();
  }

  @Test
  void theRegistryKnowsAReleasedOrder() {
    assertThat(EventTypes.of(OrderReleased.class))
        .isEqualTo(
            new EventType(
                "order.released.v1", "order.order.v1", "order-service", OrderReleased.class));
  }

  @Test
  void everyFactOnTheClassPathIsRegistered() {
    List<Class<?>> facts = WireClasses.facts();

    assertThat(facts).contains(OrderReleased.class).hasSizeGreaterThan(60);
    assertThat(EventTypes.all().stream().<Class<?>>map(EventType::record).toList())
        .containsExactlyInAnyOrderElementsOf(facts);
  }

  @ParameterizedTest
  @MethodSource("types")
  void noFieldLooksPersonal(EventType type) {
    assertThat(personalFields(type.record())).isEmpty();
  }

  @Test
  void aPersonalFieldIsFoundInsideAList() {
    assertThat(personalFields(PersonalFact.class)).containsExactly("contactPhone");
  }

  private static boolean isFact(String name) {
    Matcher matcher = TYPE.matcher(name);
    if (!matcher.matches()) {
      return false;
    }
    String fact = matcher.group("fact");
    return fact.endsWith("ed") || FACTS_NOT_ENDING_IN_ED.contains(fact);
  }

  private static List<String> personalFields(Class<?> record) {
    return WireClasses.reachable(record).stream()
        .filter(Class::isRecord)
        .flatMap(value -> Arrays.stream(value.getRecordComponents()))
        .map(component -> component.getName())
        .filter(EventTypesTest::looksPersonal)
        .toList();
  }

  private static boolean looksPersonal(String name) {
    return Arrays.stream(name.split("(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(PERSONAL::contains);
  }
}
