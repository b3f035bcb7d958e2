package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changes is told to open pages, to each what its person may hear. */
class LiveJourney {

  private static final String ORDERS = "\"topic\":\"order.order.v1\"";
  private static final Pattern RECEIVED =
      Pattern.compile("\"id\":\"([0-9a-f-]{36})\".*\"order\\.received\\.v1\"");

  @Test
  void aReceivedOrderIsToldToThoseWhoMayReadItAndToNobodyElse() {
    Factory.build();
    try (LivePage merchandiser = LivePage.of(Browser.signedIn(Person.MERCHANDISER), null);
        LivePage inspector = LivePage.of(Browser.signedIn(Person.INSPECTOR), null);
        LivePage foreman = LivePage.of(Browser.signedIn(Person.FOREMAN), null)) {
      TheOrder order = placed();

      String told = merchandiser.sees("the order", line -> line.contains(order.id()));
      assertThat(told).contains(ORDERS).contains("\"rev\":1").contains("order.received.v1");
      assertThat(told).doesNotContain("1200").doesNotContain("E2E-C").doesNotContain("CNY");
      // A product made after the order was told: whoever heard of it would have heard of the order.
      Factory.Table later = Factory.table(1);
      inspector.sees("the later product", line -> line.contains(later.code()));
      assertThat(inspector.lines()).noneMatch(line -> line.contains(ORDERS));
      foreman.sees(
          "a hint", line -> line.startsWith("data: [") && line.contains("production.product.v1"));
      assertThat(foreman.lines()).noneMatch(line -> line.startsWith("data: {"));
    }
  }

  @Test
  void whoReadsTheStoryAtTheNoticeFindsTheLineInIt() {
    Factory.build();
    List<String> tooEarly = new CopyOnWriteArrayList<>();
    Set<String> told = ConcurrentHashMap.newKeySet();
    try (LivePage page =
        LivePage.of(
            Browser.signedIn(Person.MERCHANDISER),
            null,
            line ->
                received(line)
                    .forEach(
                        order -> {
                          if (!story(order).contains("order.received.v1")) {
                            tooEarly.add(order);
                          }
                          told.add(order);
                        }))) {
      List<String> orders = Stream.generate(() -> placed().id()).limit(5).toList();

      Eventually.see("all orders told", () -> told.containsAll(orders), all -> all);
      assertThat(page.status()).isEqualTo(200);
      assertThat(tooEarly).isEmpty();
    }
  }

  @Test
  void aPageThatWasAwayCatchesUp() {
    Factory.build();
    Browser browser = Browser.signedIn(Person.MERCHANDISER);
    String place;
    try (LivePage page = LivePage.of(browser, null)) {
      page.sees("where it stands", line -> line.startsWith("id: "));
      place = page.place();
    }
    TheOrder order = placed();

    try (LivePage back = LivePage.of(browser, place);
        LivePage lost = LivePage.of(browser, "00000000-0000-0000-0000-000000000000.7")) {
      back.sees("what it missed", line -> line.contains(order.id()));
      assertThat(back.lines()).noneMatch(line -> line.equals("event: reset"));
      lost.sees("that it must look anew", line -> line.equals("event: reset"));
    }
  }

  @Test
  void peopleOfOtherCompaniesAndStrangersHearNothing() {
    try (LivePage workshop = LivePage.of(Browser.signedIn(Person.WORKSHOP), null);
        LivePage customer = LivePage.of(Browser.signedIn(new Person("customer-c1")), null);
        LivePage stranger = LivePage.of(new Browser(), null)) {
      assertThat(workshop.status()).isEqualTo(403);
      assertThat(customer.status()).isEqualTo(403);
      assertThat(stranger.status()).isEqualTo(401);
    }
  }

  @Test
  void signingOutEndsTheStream() {
    Browser browser = Browser.signedIn(Person.FINANCE);
    try (LivePage page = LivePage.of(browser, null)) {
      page.sees("where it stands", line -> line.startsWith("id: "));
      assertThat(page.ended()).isFalse();

      browser.post("/auth/logout", "", Map.of());

      Eventually.see("the end", page::ended, ended -> ended);
    }
  }

  @Test
  void onePersonOpensOnlySoManyPages() {
    Browser browser = Browser.signedIn(new Person("region-manager"));
    LivePage[] pages = new LivePage[9];
    try {
      for (int i = 0; i < pages.length; i++) {
        pages[i] = LivePage.of(browser, null);
      }
      assertThat(pages[7].status()).isEqualTo(200);
      assertThat(pages[8].status()).isEqualTo(429);
    } finally {
      for (LivePage page : pages) {
        page.close();
      }
    }
  }

  /** The order that a line tells the receipt of, if it does. */
  private static Stream<String> received(String line) {
    return RECEIVED.matcher(line).results().map(found -> found.group(1));
  }

  private static List<String> story(String order) {
    return Person.MERCHANDISER
        .get("order", "/orders/" + order + "/timeline")
        .getList("type", String.class);
  }

  private static TheOrder placed() {
    return TheOrder.placed(Factory.customer("PREPAID"), Factory.table(5).code(), 1);
  }
}
