package org.gendan.partner.answer;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.partner.answer.AnswerTable.Head;
import org.gendan.partner.edi.Rejection;
import org.gendan.partner.edi.reply.Answers;

/** Answers an interchange that cannot be read, in the transaction that keeps it. */
@ApplicationScoped
public class Refusing {

  private final AnswerTable table;
  private final ZoneId zone;

  Refusing(AnswerTable table, @ConfigProperty(name = "gendan.zone") ZoneId zone) {
    this.table = table;
    this.zone = zone;
  }

  @Transactional(MANDATORY)
  public void refuse(UUID partner, UUID file, Rejection rejection, Instant now) {
    Head head = table.lock(partner);
    long number = head.last() + 1;
    String kind = Answers.kindOfReceipt(rejection.standard());
    String content = Answers.rejected(rejection, number, now.atZone(zone));
    table.add(partner, new Answer(number, kind, file, null, now, content), null);
    table.move(partner, new Head(number, head.news()));
  }
}
