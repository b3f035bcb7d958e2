package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gendan.launcher.machine.Ports;
import org.junit.jupiter.api.Test;

/** What docs/partners.md tells a new partner to type works as it is written there. */
class PartnersPageJourney {

  private static final String SECRET = "whsec_Z2VuZGFuLXNhbmRib3gtaXMtbm90LWEtc2VjcmV0LTAw";
  private static final String ACCEPTED = "\"outcome\":\"ACCEPTED\"";

  /** Another number each run: on a stack that is kept, yesterday's order is there already. */
  private final String run = String.valueOf(System.currentTimeMillis() / 1000);

  @Test
  void whoeverPastesThePageBlockByBlockHasOrdersNewsAndAFile() throws Exception {
    assumeTrue(ThePage.canRun("bash", "curl", "openssl", "python3"), "The page's commands");
    boolean kafka = ThePage.canRun("kcat");
    sandbox();

    try (ThePage page = new ThePage("partners.md", typed(kafka), instead())) {
      assertThat(page.answerTo("Bearer $TOKEN\" \\\n  -H 'Content-Type: application/cloudevents"))
          .contains(" 202 ", ACCEPTED);
      assertThat(page.answerTo("sign.py").lines().filter(line -> line.startsWith("202 ")))
          .as("in Python and Java, the same event again")
          .hasSize(2)
          .allMatch(line -> line.contains("\"outcome\":\"DUPLICATE\""));
      assertThat(page.answerTo("SECRET=Z2Vu")).contains(" 202 ", "DUPLICATE");
      assertThat(page.answerTo("events?after=0")).contains("\"state\":", "\"next\":");
      assertThat(page.answerTo("receive.py")).contains("\"responsible\":", ACCEPTED);
      assertThat(page.answerTo("orders.csv"))
          .contains("file/not-a-number", "\"dryRun\":true", "\"state\":\"COMMITTED\"");
      for (String order : orders(kafka)) {
        Eventually.see(
            "a webhook about " + order,
            page::everything,
            all ->
                all.lines()
                    .anyMatch(
                        line ->
                            line.startsWith("good ")
                                && line.contains("order.recorded")
                                && line.contains(order)));
      }
      assertThat(page.everything().lines()).noneMatch(line -> line.startsWith("BAD "));
    }
  }

  /** What comes after the subscription is told. */
  private List<String> orders(boolean kafka) {
    List<String> orders = new ArrayList<>(List.of("PO-" + run + "2", "PO-" + run + "5"));
    if (kafka) {
      orders.add("PO-" + run + "3");
    }
    return orders;
  }

  /** The stack runs already, and the broker of a site with doors to the outside is not here. */
  private static Predicate<String> typed(boolean kafka) {
    return block ->
        !block.contains("./gendan ")
            && !block.contains("partner-user.sh")
            && (kafka || !block.contains("kcat"));
  }

  private Map<String, String> instead() {
    Map<String, String> instead = new LinkedHashMap<>();
    instead.put("http://localhost:18087", TheStack.url("gateway"));
    instead.put("http://127.0.0.1:18080/realms/gendan", TheStack.url("keycloak"));
    instead.put("127.0.0.1:19092", TheStack.url("kafka").replaceAll("^[a-z]+://|/$", ""));
    instead.put("9099", String.valueOf(Ports.freePort()));
    instead.put("F-TABLE-16", Factory.table(1).code());
    for (String no : List.of("4711", "4712", "4713")) {
      instead.put(no, run + no.charAt(3));
    }
    instead.put("5001", run + "5");
    return instead;
  }

  /** The partner that a company is shipped with. */
  private static void sandbox() {
    Person admin = new Person("admin");
    if (admin.get("partner", "/partners?size=200").getList("items.code").contains("SANDBOX")) {
      return;
    }
    admin.make(
        "partner",
        "/partners",
        Map.of(
            "code",
            "SANDBOX",
            "name",
            "Sandbox",
            "kind",
            "CUSTOMER",
            "partyCode",
            Factory.customer("PREPAID"),
            "tokenClient",
            "sandbox-partner",
            "types",
            List.of("order.placed"),
            "callsPerMinute",
            600,
            "key",
            Map.of("algorithm", "HMAC", "key", SECRET)));
  }
}
