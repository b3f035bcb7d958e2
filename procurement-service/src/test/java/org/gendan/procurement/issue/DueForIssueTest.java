package org.gendan.procurement.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.procurement.check.NeedRepository.CheckLine;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.issue.IssueRepository.StartedTicket;
import org.junit.jupiter.api.Test;

class DueForIssueTest {

  private static final UUID LINE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void aTicketForHalfTheLineTakesHalfItsMaterial() {
    assertThat(due(ticket(LINE, "5")).after(needs("20", "0")))
        .containsExactly(Map.entry("WOOD", new BigDecimal("5.0000")));
  }

  @Test
  void whatWasIssuedIsNotIssuedAgain() {
    assertThat(due(ticket(LINE, "5")).after(needs("20", "5"))).isEmpty();
  }

  @Test
  void ticketsBeyondTheLineTakeNoMoreThanItNeeds() {
    assertThat(due(ticket(LINE, "8"), ticket(LINE, "8")).after(needs("10", "0")).get("WOOD"))
        .isEqualByComparingTo("10");
  }

  @Test
  void linesThatNobodyWorksOnTakeNothing() {
    assertThat(due(ticket(OTHER, "10")).after(needs("20", "0")).get("WOOD"))
        .isEqualByComparingTo("10");
    assertThat(due().after(needs("20", "0"))).isEmpty();
  }

  @Test
  void sharesRoundUpButNeverBeyondTheNeed() {
    DueForIssue third =
        new DueForIssue(
            List.of(
                new CheckLine(
                    LINE, "CHAIR", new BigDecimal("3"), Map.of("WOOD", new BigDecimal("1")))),
            List.of(ticket(LINE, "1")));

    assertThat(third.after(needs("1", "0")).get("WOOD")).isEqualByComparingTo("0.3334");
    assertThat(third.after(needs("0.3", "0")).get("WOOD")).isEqualByComparingTo("0.3");
  }

  private static DueForIssue due(StartedTicket... tickets) {
    Map<String, BigDecimal> tenWood = Map.of("WOOD", new BigDecimal("10"));
    return new DueForIssue(
        List.of(
            new CheckLine(LINE, "CHAIR", new BigDecimal("10"), tenWood),
            new CheckLine(OTHER, "TABLE", new BigDecimal("10"), tenWood)),
        List.of(tickets));
  }

  private static List<MaterialNeed> needs(String needed, String issued) {
    return List.of(
        new MaterialNeed(
            "WOOD", "EA", new BigDecimal(needed), BigDecimal.ZERO, new BigDecimal(issued)));
  }

  private static StartedTicket ticket(UUID line, String quantity) {
    return new StartedTicket(UUID.randomUUID(), "T", line, new BigDecimal(quantity));
  }
}
