package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final String CANARIES = "org.gendan.testkit.canary.";

  static Set<String> rules() {
    return HouseRules.rules("any").keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleIsBrokenByItsCanary(String rule) {
    String canary = CANARIES + rule.toLowerCase(Locale.ROOT);

    var broken = HouseRules.rules(canary).get(rule);

    assertThat(broken).isNotNull();
    assertThat(broken.evaluate(classes(canary)).hasViolation()).isTrue();
  }

  @Test
  void tidyCodeBreaksNone() {
    assertThat(HouseRules.broken(CANARIES + "tidy", classes(CANARIES + "tidy"))).isEmpty();
  }

  private static JavaClasses classes(String packages) {
    return new ClassFileImporter().importPackages(packages);
  }
}
