package org.gendan.partner.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Standard;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** SQL of answers, and of what is to be answered. */
@ApplicationScoped
class AnswerTable {

  /** Where a partner's answers stand: the last number, and up to which news they were written. */
  record Head(long last, long news) {}

  /** A settled X12 file whose group nobody acknowledged yet. */
  record Unacknowledged(UUID fileId, Envelope envelope, boolean taken, Instant at) {}

  private final Sql sql;
  private final ObjectMapper json;

  AnswerTable(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The head, locked until the transaction ends: numbers are given by one at a time. */
  Head lock(UUID partner) {
    Row head =
        sql.rows(
                """
                insert into partner_answer_heads as h (partner_id, last, news) values (?1, 0, 0)
                on conflict (partner_id) do update set last = h.last returning last, news""",
                partner)
            .getFirst();
    return new Head(head.count(0), head.count(1));
  }

  void move(UUID partner, Head head) {
    sql.run(
        "update partner_answer_heads set last = ?1, news = ?2 where partner_id = ?3",
        head.last(),
        head.news(),
        partner);
  }

  List<Unacknowledged> unacknowledged(UUID partner) {
    return sql
        .rows(
            """
            select id, envelope::text, state = 'COMMITTED', settled_at from partner_files f
            where partner_id = ?1 and format = 'X12' and state <> 'OPEN' and not exists (
              select 1 from partner_answers a where a.file_id = f.id and a.news_seq is null)
            order by settled_at, id""",
            partner)
        .stream()
        .map(
            row ->
                new Unacknowledged(
                    row.id(0), read(row.text(1), Envelope.class), row.flag(2), row.time(3)))
        .toList();
  }

  /** The last of the partner's news. */
  long lastNews(UUID partner) {
    return sql.count(
        "select coalesce(max(last), 0) from partner_news_heads where partner_id = ?1", partner);
  }

  /**
   * An order that came twice is answered in the words of the file that came last before the news.
   */
  List<Pending> pending(UUID partner, long after, long upTo) {
    return sql
        .rows(
            """
            select o.file_id, o.format, o.envelope::text, n.document_no, o.data::text, n.seq, n.type,
              n.data::text, n.at
            from partner_news n, lateral (
              select o.file_id, o.data, f.format, f.envelope
              from partner_file_orders o join partner_files f on f.id = o.file_id
              where o.partner_id = n.partner_id and o.document_no = n.document_no and f.settled_at <= n.at
              order by f.settled_at desc, f.id desc limit 1) o
            where n.partner_id = ?1 and n.seq > ?2 and n.seq <= ?3
              and n.type in ('order.refused', 'order.replied', 'order.confirmed', 'order.rejected')
            order by n.seq""",
            partner,
            after,
            upTo)
        .stream()
        .map(this::pending)
        .toList();
  }

  void add(UUID partner, Answer answer, @Nullable Long newsSeq) {
    sql.run(
        """
        insert into partner_answers (partner_id, seq, kind, file_id, document_no, news_seq, content, at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
        partner,
        answer.seq(),
        answer.kind(),
        answer.fileId(),
        answer.documentNo(),
        newsSeq,
        answer.content(),
        answer.at());
  }

  List<Answer> after(UUID partner, long after, int limit) {
    return sql
        .rows(
            """
            select seq, kind, file_id, document_no, at, content from partner_answers
            where partner_id = ?1 and seq > ?2 and content is not null order by seq limit ?3""",
            partner,
            after,
            limit)
        .stream()
        .map(
            row ->
                new Answer(
                    row.count(0),
                    row.text(1),
                    row.id(2),
                    row.textOrNull(3),
                    row.time(4),
                    row.text(5)))
        .toList();
  }

  private Pending pending(Row row) {
    try {
      return new Pending(
          row.id(0),
          Standard.valueOf(row.text(1)),
          read(row.text(2), Envelope.class),
          row.text(3),
          json.readTree(row.text(4)),
          row.count(5),
          row.text(6),
          json.readTree(row.text(7)),
          row.time(8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored order not read", e);
    }
  }

  private <T> T read(String stored, Class<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored envelope not read", e);
    }
  }
}
