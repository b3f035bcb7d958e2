package org.gendan.launcher.imports.sending;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gendan.launcher.imports.Phrases;
import org.gendan.launcher.imports.company.Company;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Lanes;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.gendan.launcher.machine.Problem;

/**
 * Tells the services about a company. What they have taken is noted and not told again; a batch
 * that was cut off is sent again under its key and takes effect once.
 */
public final class CompanySender {

  private static final int AT_ONCE = 3;

  /** How long a service may need to hear of products that another one has just taken. */
  private static final Duration HEARSAY = Duration.ofMinutes(2);

  private static final Phrases PHRASES = new Phrases("org.gendan.launcher.imports.sending");

  private final Api api;
  private final Journal journal;
  private final PrintWriter out;

  public CompanySender(Api api, Journal journal, PrintWriter out) {
    this.api = api;
    this.journal = journal;
    this.out = out;
  }

  /**
   * Sends what is not known yet.
   *
   * @param code short name of the company, part of every key
   * @return how many rows were sent now
   */
  public int send(String code, Company company) {
    refuseOther(code);
    List<List<Batch>> stages = new Parts(company).stages();
    int all = stages.stream().flatMap(List::stream).mapToInt(Batch::rows).sum();
    AtomicInteger sent = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    for (List<Batch> stage : stages) {
      Lanes.run(
          AT_ONCE,
          stage,
          batch -> {
            sent.addAndGet(once(code, company, batch));
            progress(batch, done.addAndGet(batch.rows()), all);
          });
    }
    out.println(PHRASES.say("done", company.name(), sent.get(), all - sent.get()));
    out.flush();
    return sent.get();
  }

  /** Two companies would share the codes of their plants, and one would rename the other's. */
  private void refuseOther(String code) {
    String other = code.equals("aw") ? "furniture" : "aw";
    if (journal.contains("company:" + other)) {
      throw Problem.said(PHRASES.say("other-company", PHRASES.say(other)));
    }
    journal.add("company:" + code);
  }

  private int once(String code, Company company, Batch batch) {
    String key = code + ":" + batch.key(code);
    if (journal.contains(key)) {
      return 0;
    }
    Answer answer = patiently(batch, batch.key(code));
    switch (answer.code()) {
      case "supplier/already-there" -> prices(company, batch);
      case "partner/code-taken" -> {} // the sandbox of an earlier import stays whose it is
      default -> answer.orThrow();
    }
    journal.add(key);
    return batch.rows();
  }

  private Answer patiently(Batch batch, String key) {
    long limit = System.nanoTime() + HEARSAY.toNanos();
    while (true) {
      Answer answer = api.post(batch.service(), batch.path(), batch.who(), key, batch.body());
      boolean early = answer.status() == 422 && answer.codes().contains("material/unknown");
      if (!early || System.nanoTime() > limit) {
        return answer;
      }
      Pause.millis(500);
    }
  }

  /** The supplier is there from an earlier import; its prices may be new. */
  private void prices(Company company, Batch batch) {
    company.suppliers().stream()
        .filter(one -> batch.name().equals("supplier-" + one.code()) && !one.offers().isEmpty())
        .forEach(
            one ->
                api.post(
                        Service.PROCUREMENT,
                        "/suppliers/" + one.code() + "/prices",
                        Person.BUYER,
                        batch.key("prices"),
                        Map.of("prices", TradeForms.offers(one, company.currency())))
                    .orThrow());
  }

  private synchronized void progress(Batch batch, int done, int all) {
    if (batch.rows() > 1) {
      out.println(PHRASES.say("progress", done, all, batch.name()));
      out.flush();
    }
  }
}
