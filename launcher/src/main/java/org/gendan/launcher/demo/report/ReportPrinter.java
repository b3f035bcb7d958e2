package org.gendan.launcher.demo.report;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.gendan.launcher.imports.Phrases;

/** Tells a person what came of the orders, and where to look next. */
public record ReportPrinter(PrintWriter out, Phrases phrases, String currency) {

  private static final int SHOWN = 20;

  public void print(Report report, Report.Effort effort) {
    long seconds = effort.time().toSeconds();
    say("report.title", effort.from(), effort.to(), seconds / 60, seconds % 60, effort.requests());
    say(
        "report.states",
        report.states().entrySet().stream()
            .map(entry -> entry.getValue() + " " + phrases.say("state." + entry.getKey()))
            .collect(Collectors.joining(", ")));
    say(
        "report.promises",
        report.kept(),
        report.delivered(),
        report.percentKept(),
        report.early(),
        report.late());
    if (!report.causes().isEmpty()) {
      say(
          "report.causes",
          report.causes().entrySet().stream()
              .map(entry -> phrases.say("cause." + entry.getKey()) + " " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    say(
        "report.money",
        money(report.due()),
        money(report.received().subtract(report.reversed())),
        money(report.outstanding()),
        money(report.reversed()),
        report.reversals());
    stuck(report);
    out.flush();
  }

  private void stuck(Report report) {
    if (report.stuck().isEmpty()) {
      return;
    }
    say("report.stuck", report.stuck().size());
    report.stuck().stream()
        .limit(SHOWN)
        .forEach(
            one ->
                out.println(
                    "  "
                        + one.orderNo()
                        + " ("
                        + one.externalNo()
                        + ") "
                        + one.state()
                        + ": "
                        + one.reason()));
  }

  /** Where to look: the services, and the timeline of one order. */
  public void whereNext(String orderUrl, String realm, String orderId, String orderNo) {
    say("next.services", orderUrl);
    say("next.timeline", orderNo);
    out.println(
        "  TOKEN=$(curl -s "
            + realm
            + "/protocol/openid-connect/token -d grant_type=password -d client_id=gendan-cli"
            + " -d username=merchandiser -d password=gendan-demo"
            + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
    out.println(
        "  curl -s -H \"Authorization: Bearer $TOKEN\" -H 'Accept-Language: "
            + phrases.say("next.language")
            + "' "
            + orderUrl
            + "/orders/"
            + orderId
            + "/timeline");
    out.flush();
  }

  private void say(String key, Object... values) {
    out.println(phrases.say(key, values));
  }

  private String money(BigDecimal amount) {
    return String.format(java.util.Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP))
        + " "
        + currency;
  }
}
