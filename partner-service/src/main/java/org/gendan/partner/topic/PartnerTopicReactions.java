package org.gendan.partner.topic;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.partner.feed.TellingRejections;
import org.gendan.partner.intake.Callers;
import org.gendan.partner.intake.Letters;
import org.gendan.partner.intake.Report;
import org.gendan.partner.intake.Report.Outcome;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.inbox.ForeignRecords;
import org.gendan.platform.problem.RequestRefused;

/**
 * Takes what partners write to the topic of their family. What proves to be nobody's is poison;
 * what is a partner's and cannot be taken stands with its reasons among what came in, and the
 * partner hears of it as news: there is no answer to a record.
 */
@ApplicationScoped
class PartnerTopicReactions {

  static final String CONSUMER = "partner.in";

  private final ForeignRecords records;
  private final Callers callers;
  private final Letters letters;
  private final TellingRejections telling;
  private final CurrentCause cause;

  PartnerTopicReactions(
      ForeignRecords records,
      Callers callers,
      Letters letters,
      TellingRejections telling,
      CurrentCause cause) {
    this.records = records;
    this.callers = callers;
    this.letters = letters;
    this.telling = telling;
    this.cause = cause;
  }

  @Incoming("partners-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    records.receive(CONSUMER, poll, this::take);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Letter letter = Letter.of(record);
    KnownPartner partner = callers.writer(letter.partner(), letter.signed(), letter.writtenAt());
    cause.partner(partner.code(), record.topic(), UUID.randomUUID().toString());
    taken(record, letter, partner).ifPresent(report -> tell(partner, letter, report));
  }

  private Optional<Report> taken(
      ConsumerRecord<String, byte[]> record, Letter letter, KnownPartner partner) {
    String own = partner.kind().topic();
    if (record.topic().equals(own)) {
      return letters.take(partner, letter.message());
    }
    Map<String, String> values = Map.of("topic", record.topic(), "own", own);
    return letters.refuse(
        partner, letter.message(), new RequestRefused(403, "letter/wrong-topic", values));
  }

  private void tell(KnownPartner partner, Letter letter, Report report) {
    report.items().stream()
        .filter(item -> item.outcome() == Outcome.REJECTED)
        .forEach(
            item ->
                telling.rejected(
                    partner.id(),
                    letter.message().key(),
                    item.source(),
                    item.id(),
                    item.reasons()));
  }
}
