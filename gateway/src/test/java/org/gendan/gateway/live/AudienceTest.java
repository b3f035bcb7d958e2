package org.gendan.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gendan.contracts.EventTypes;
import org.gendan.gateway.session.Person;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private static final Set<String> ALL = Set.of("*");

  @Test
  void theAuditorHearsOfEveryTopicThereIs() {
    assertThat(Audience.topics(person("auditor", ALL))).isEqualTo(EventTypes.topics());
  }

  @Test
  void costsAreToldToThoseWhoMaySeeThemOnly() {
    assertThat(Audience.topics(person("finance", ALL))).contains("finance.cost.v1");
    assertThat(Audience.topics(person("merchandiser", ALL)))
        .contains("order.order.v1")
        .doesNotContain("finance.cost.v1");
    assertThat(Audience.topics(person("foreman", ALL))).doesNotContain("finance.payment.v1");
  }

  @Test
  void anUnknownRoleHearsNothing() {
    assertThat(Audience.topics(person("visitor", ALL))).isEmpty();
  }

  @Test
  void peopleOfOtherCompaniesAreOutsidersWhateverElseTheyAre() {
    assertThat(Audience.outsider(person("workshop", Set.of()))).isTrue();
    assertThat(Audience.outsider(person("customer", Set.of()))).isTrue();
    assertThat(Audience.outsider(person("foreman", ALL))).isFalse();
  }

  @Test
  void whoeverSeesOnePlantDoesNotSeeAll() {
    assertThat(Audience.seesAll(person("foreman", ALL))).isTrue();
    assertThat(Audience.seesAll(person("foreman", Set.of("P1")))).isFalse();
    assertThat(Audience.seesAll(person("foreman", Set.of()))).isFalse();
  }

  private static Person person(String role, Set<String> plants) {
    return new Person("1", "u", "n", Set.of(role), plants, ALL, ALL, ALL);
  }
}
