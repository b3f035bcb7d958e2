package org.gendan.partner.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Standard;
import org.gendan.partner.edi.reply.OrderAnswer;
import org.gendan.partner.edi.reply.OrderAnswer.Item;
import org.gendan.partner.edi.reply.OrderAnswer.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * News about an electronic order that want an answer.
 *
 * @param order what the order said
 * @param news what became of it
 */
record Pending(
    UUID fileId,
    Standard standard,
    Envelope envelope,
    String documentNo,
    JsonNode order,
    long seq,
    String type,
    JsonNode news,
    Instant at) {

  OrderAnswer answer() {
    List<Item> items = new ArrayList<>();
    for (JsonNode line : order.path("lines")) {
      items.add(
          new Item(
              line.path("productCode").asText(),
              new BigDecimal(line.path("quantity").asText()),
              new BigDecimal(line.path("unitPrice").asText()),
              LocalDate.parse(line.path("requestedDate").asText())));
    }
    LocalDate promised =
        news.hasNonNull("promisedDate")
            ? LocalDate.parse(news.path("promisedDate").asText())
            : null;
    String orderNo = news.hasNonNull("orderNo") ? news.path("orderNo").asText() : null;
    return new OrderAnswer(
        documentNo, orderNo, verdict(items, promised), promised, reason(), items);
  }

  String currency() {
    return order.path("currency").asText();
  }

  private Verdict verdict(List<Item> items, @Nullable LocalDate promised) {
    if (type.equals("order.refused") || type.equals("order.rejected")) {
      return Verdict.REFUSED;
    }
    boolean later =
        promised != null
            && items.stream().allMatch(item -> item.requestedDate().isBefore(promised));
    return later ? Verdict.CHANGED : Verdict.ACCEPTED;
  }

  private String reason() {
    if (news.hasNonNull("reason")) {
      return news.path("reason").asText();
    }
    return StreamSupport.stream(news.path("reasons").spliterator(), false)
        .map(reason -> reason.path("pointer").asText() + " " + reason.path("en").asText())
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }
}
