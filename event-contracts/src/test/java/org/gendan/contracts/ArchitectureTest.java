package org.gendan.contracts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.gendan.contracts.canary.ChangeableFact;
import org.gendan.contracts.canary.FrameworkFact;
import org.gendan.contracts.canary.InexactFact;
import org.gendan.contracts.canary.OrderDto;
import org.gendan.contracts.canary.left.Left;
import org.gendan.contracts.canary.right.Right;
import org.junit.jupiter.api.Test;

/** Contracts stay plain; each rule is also seen to fail on a class that breaks it. */
class ArchitectureTest {

  private static final JavaClasses CONTRACTS = WireClasses.contracts();

  private static final ArchRule NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.gendan.contracts..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify.annotations..");

  private static final ArchRule NO_BINARY_FLOATING_POINT =
      noFields()
          .that()
          .areNotStatic()
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class);

  private static final ArchRule FACTS_ARE_RECORDS =
      classes()
          .that(assignableTo(Event.class))
          .and()
          .areNotInterfaces()
          .should()
          .beRecords()
          .andShould()
          .bePublic();

  private static final ArchRule NO_EMPTY_SUFFIX =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Dto")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl")
          .andShould()
          .haveSimpleNameNotEndingWith("Data")
          .andShould()
          .haveSimpleNameNotEndingWith("Util");

  @Test
  void contractsKnowNoFramework() {
    NO_FRAMEWORK.check(CONTRACTS);

    thenBreaks(NO_FRAMEWORK, FrameworkFact.class);
  }

  @Test
  void noBinaryFloatingPointOnTheWire() {
    NO_BINARY_FLOATING_POINT.check(CONTRACTS);

    thenBreaks(NO_BINARY_FLOATING_POINT, InexactFact.class);
  }

  @Test
  void aServiceDoesNotUseTheValuesOfAnother() {
    topicsApart("org.gendan.contracts.(*)..").check(CONTRACTS);

    thenBreaks(topicsApart("org.gendan.contracts.canary.(*)"), Left.class, Right.class);
  }

  @Test
  void factsAreRecords() {
    FACTS_ARE_RECORDS.check(CONTRACTS);

    thenBreaks(FACTS_ARE_RECORDS, ChangeableFact.class);
  }

  @Test
  void namesSayWhatThingsAre() {
    NO_EMPTY_SUFFIX.check(CONTRACTS);

    thenBreaks(NO_EMPTY_SUFFIX, OrderDto.class);
  }

  private static ArchRule topicsApart(String packages) {
    return slices().matching(packages).should().notDependOnEachOther();
  }

  private static void thenBreaks(ArchRule rule, Class<?>... offenders) {
    JavaClasses classes = new ClassFileImporter().importClasses(offenders);
    assertThat(rule.evaluate(classes).hasViolation())
        .as("%s breaks: %s", Stream.of(offenders).map(Class::getSimpleName).toList(), rule)
        .isTrue();
  }
}
