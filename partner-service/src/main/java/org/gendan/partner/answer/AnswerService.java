package org.gendan.partner.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.partner.answer.AnswerTable.Head;
import org.gendan.partner.answer.AnswerTable.Unacknowledged;
import org.gendan.partner.edi.reply.Answers;

/**
 * Answers electronic orders. Nothing runs in between: whoever asks gets what was answered before
 * and, written in the same transaction, what there is to answer since.
 */
@ApplicationScoped
class AnswerService {

  private final AnswerTable table;
  private final ZoneId zone;

  AnswerService(AnswerTable table, @ConfigProperty(name = "gendan.zone") ZoneId zone) {
    this.table = table;
    this.zone = zone;
  }

  @Transactional
  AnswerPage after(UUID partner, long after, int limit) {
    write(partner);
    return AnswerPage.of(table.after(partner, after, limit), after);
  }

  private void write(UUID partner) {
    Head head = table.lock(partner);
    long number = head.last();
    for (Unacknowledged file : table.unacknowledged(partner)) {
      number++;
      String content = Answers.received(file.envelope(), file.taken(), number, at(file.at()));
      table.add(partner, new Answer(number, "997", file.fileId(), null, file.at(), content), null);
    }
    long news = table.lastNews(partner);
    for (Pending one : table.pending(partner, head.news(), news)) {
      number++;
      table.add(partner, answer(one, number), one.seq());
    }
    table.move(partner, new Head(number, news));
  }

  private Answer answer(Pending one, long number) {
    String content =
        Answers.order(
            one.standard(), one.envelope(), one.answer(), one.currency(), number, at(one.at()));
    return new Answer(
        number, Answers.kind(one.standard()), one.fileId(), one.documentNo(), one.at(), content);
  }

  private ZonedDateTime at(Instant time) {
    return time.atZone(zone);
  }
}
