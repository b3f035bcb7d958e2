package org.gendan.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.platform.web.Idempotent;

/**
 * The rules every service's code keeps. Each rule has a canary, a package of this module's tests
 * that breaks it, so that no rule guards nothing.
 */
public final class HouseRules {

  private HouseRules() {}

  /**
   * Checks the production classes below a package.
   *
   * @param service the service's base package, for example {@code org.gendan.order}
   */
  public static void check(String service) {
    check(service, rules(service));
  }

  /** The same for a program at the edge, which has no documents and no resources of its own. */
  public static void checkEdge(String program) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    boundaries(program, rules);
    code(rules);
    rules.remove("entitiesKnowNoTransport");
    check(program, rules);
  }

  private static void check(String program, Map<String, ArchRule> rules) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(program);
    assertThat(broken(rules, classes)).as("House rules broken by %s", program).isEmpty();
  }

  /** What is broken, rule by rule, in words. */
  static List<String> broken(String service, JavaClasses classes) {
    return broken(rules(service), classes);
  }

  private static List<String> broken(Map<String, ArchRule> rules, JavaClasses classes) {
    return rules.values().stream()
        .map(rule -> rule.evaluate(classes))
        .filter(result -> result.hasViolation())
        .map(result -> result.getFailureReport().toString())
        .toList();
  }

  /** All rules by name, in the order in which they are checked. */
  static Map<String, ArchRule> rules(String service) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    boundaries(service, rules);
    web(rules);
    code(rules);
    return rules;
  }

  private static void boundaries(String service, Map<String, ArchRule> rules) {
    rules.put(
        "featuresHaveNoCycles", slices().matching(service + ".(*)..").should().beFreeOfCycles());
    rules.put(
        "servicesStandAlone",
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.gendan..")
                    .and(
                        resideOutsideOfPackages(
                            service + "..", "org.gendan.contracts..", "org.gendan.platform.."))
                    .as("belong to another service")));
    rules.put(
        "entitiesKnowNoTransport",
        noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.fasterxml..", "org.apache.kafka..", "jakarta.ws.rs..", "java.sql.."));
    rules.put(
        "onlyReactionsAndProjectionsListen",
        methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameNotMatching(".*(Reactions|Projection)")
            .should()
            .notBeAnnotatedWith(Incoming.class));
    rules.put(
        "packagesStaySmall", classes().should(HouseConditions.shareTheirPackageWithAtMost(15)));
    rules.put(
        "packagesAreNullMarked", classes().should(HouseConditions.liveInANullMarkedPackage()));
  }

  private static void web(Map<String, ArchRule> rules) {
    rules.put(
        "pathsAreServedByResources",
        classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource"));
    rules.put(
        "resourcesTouchNoDatabase",
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql.."));
    rules.put(
        "entitiesStayInside",
        methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(HouseConditions.showAndTakeNoEntity()));
    rules.put(
        "endpointsArePublic",
        methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic());
    rules.put(
        "endpointsNameTheirRoles",
        methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(HouseConditions.nameRoles()));
    rules.put(
        "commandsAreRepeatable",
        methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class));
    rules.put(
        "transactionsBelongToServices",
        classes()
            .that()
            .haveNameMatching(".*(Resource|Repository)")
            .should(HouseConditions.beginNoTransaction()));
  }

  private static void code(Map<String, ArchRule> rules) {
    rules.put("timeComesFromTheClock", noClasses().should(HouseConditions.readTheSystemTime()));
    rules.put("amountsAreExact", fields().should(HouseConditions.beExact()));
    rules.put("beansAreBuiltByConstructor", fields().should().notBeAnnotatedWith(Inject.class));
    rules.put(
        "namesSayWhatThingsAre",
        classes()
            .should()
            .haveNameNotMatching(
                ".*(Impl|Dto|DTO|Manager|Helper|Utils?|Base|Common|Controller|Entity)")
            .andShould()
            .haveNameNotMatching(".*\\.Abstract\\w*"));
    rules.put(
        "codeIsImperative",
        noClasses().should().dependOnClassesThat().resideInAPackage("io.smallrye.mutiny.."));
  }
}
