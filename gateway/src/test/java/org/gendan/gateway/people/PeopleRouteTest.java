package org.gendan.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gendan.gateway.session.Person;
import org.junit.jupiter.api.Test;

class PeopleRouteTest {

  @Test
  void peopleOfOtherCompaniesAreToldNobodysName() {
    assertThat(PeopleRoute.mayKnow(with("merchandiser"))).isTrue();
    assertThat(PeopleRoute.mayKnow(with("admin"))).isTrue();
    assertThat(PeopleRoute.mayKnow(with("workshop"))).isFalse();
    assertThat(PeopleRoute.mayKnow(with("customer", "merchandiser"))).isFalse();
    assertThat(PeopleRoute.mayKnow(with())).isFalse();
  }

  private static Person with(String... roles) {
    return new Person("s", "u", "n", Set.of(roles), Set.of(), Set.of(), Set.of(), Set.of());
  }
}
