package org.gendan.partner.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.contracts.Reason;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Rejection;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.row.Judging.Judgement;
import org.gendan.partner.sheet.FileRow;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** SQL of files and their rows; another partner's are not there. */
@ApplicationScoped
class FileTable {

  private static final String COLUMNS =
      """
      id, partner_id, name, type, format, encoding, envelope::text, warnings::text, state, row_count,
      document_count, faulty_count, uploaded_by, uploaded_at, settled_by, settled_at, version, content is not null""";

  private static final String US = "GENDAN";

  private final Sql sql;
  private final ObjectMapper json;

  FileTable(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * Keeps a file.
   *
   * @param interchange what makes another file the same interchange; null for tables
   * @return false when the same bytes or the same interchange are kept already
   */
  boolean add(
      UUID id,
      KnownPartner partner,
      Upload upload,
      Contents contents,
      List<Reason> warnings,
      @Nullable String interchange,
      Instant now) {
    return sql.run(
            """
            insert into partner_files (id, partner_id, name, type, format, encoding, hash, content, envelope,
              interchange, warnings, state, uploaded_by, uploaded_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9::jsonb, ?10, ?11::jsonb, 'OPEN', ?12, ?13)
            on conflict do nothing""",
            id,
            partner.id(),
            upload.name(),
            upload.type(),
            contents.format(),
            contents.encoding(),
            EventJson.sha256(upload.bytes()),
            upload.bytes(),
            contents.envelope() == null
                ? null
                : text(contents.envelope().between(partner.code(), US)),
            interchange,
            text(warnings),
            upload.by(),
            now)
        == 1;
  }

  /**
   * Keeps an interchange that cannot be read.
   *
   * @return false when the same bytes came before
   */
  boolean reject(
      UUID id,
      KnownPartner partner,
      Upload upload,
      Rejection rejection,
      List<Reason> reasons,
      Instant now) {
    return sql.run(
            """
            insert into partner_files (id, partner_id, name, type, format, hash, content, envelope, warnings, state,
              uploaded_by, uploaded_at, settled_by, settled_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8::jsonb, ?9::jsonb, 'REJECTED', ?10, ?11, ?10, ?11)
            on conflict do nothing""",
            id,
            partner.id(),
            upload.name(),
            upload.type(),
            rejection.standard(),
            EventJson.sha256(upload.bytes()),
            upload.bytes(),
            text(rejection.envelope()),
            text(reasons),
            upload.by(),
            now)
        == 1;
  }

  /** The file with the same bytes that is not discarded. */
  Optional<StoredFile> same(UUID partner, byte[] bytes) {
    return one(
        "partner_id = ?1 and hash = ?2 and state <> 'DISCARDED'", partner, EventJson.sha256(bytes));
  }

  /** The file with the same interchange that is not discarded. */
  Optional<StoredFile> sameInterchange(UUID partner, String interchange) {
    return one(
        "partner_id = ?1 and interchange = ?2 and state <> 'DISCARDED'", partner, interchange);
  }

  StoredFile require(UUID partner, UUID id) {
    return one("partner_id = ?1 and id = ?2", partner, id).orElseThrow(() -> missing(id));
  }

  /** The file, locked until the transaction ends. */
  StoredFile toChange(UUID partner, UUID id) {
    return one("partner_id = ?1 and id = ?2 for update", partner, id)
        .orElseThrow(() -> missing(id));
  }

  List<StoredFile> page(UUID partner, PageRequest page) {
    return sql
        .rows(
            "select "
                + COLUMNS
                + " from partner_files where partner_id = ?1"
                + " order by uploaded_at desc, id limit ?2 offset ?3",
            partner,
            page.size(),
            page.offset())
        .stream()
        .map(this::file)
        .toList();
  }

  long count(UUID partner) {
    return sql.count("select count(*) from partner_files where partner_id = ?1", partner);
  }

  void settle(UUID id, FileState state, String by, Instant now) {
    sql.run(
        """
        update partner_files set state = ?1, settled_by = ?2, settled_at = ?3, version = version + 1
        where id = ?4""",
        state,
        by,
        now,
        id);
  }

  /** Writes the rows of a file anew, with what was found about them. */
  void write(UUID file, List<FileRow> rows, Judgement judgement) {
    sql.run("delete from partner_file_rows where file_id = ?1", file);
    sql.run(
        """
        insert into partner_file_rows (file_id, no, line, cells, faults, findings)
        select ?1, no, line, cells::jsonb, faults::jsonb, findings::jsonb
        from unnest(?2, ?3, ?4, ?5, ?6) as t(no, line, cells, faults, findings)""",
        file,
        rows.stream().map(FileRow::no).toArray(Integer[]::new),
        rows.stream().map(FileRow::line).toArray(Integer[]::new),
        texts(rows, FileRow::cells),
        texts(rows, FileRow::faults),
        texts(rows, judgement::of));
    sql.run(
        """
        update partner_files set row_count = ?1, document_count = ?2, faulty_count = ?3,
          version = version + 1 where id = ?4""",
        rows.size(),
        judgement.events().size(),
        judgement.findings().size(),
        file);
  }

  List<FileRow> rows(UUID file) {
    return sql
        .rows(
            """
            select no, line, cells::text, faults::text from partner_file_rows
            where file_id = ?1 order by no""",
            file)
        .stream()
        .map(
            row ->
                new FileRow(
                    row.number(0),
                    row.number(1),
                    read(row.text(2), new TypeReference<>() {}),
                    read(row.text(3), new TypeReference<>() {})))
        .toList();
  }

  List<RowView> views(UUID file, boolean faultyOnly, PageRequest page) {
    return sql
        .rows(
            """
            select no, line, cells::text, findings::text from partner_file_rows
            where file_id = ?1 and (not ?2 or findings <> '[]') order by no limit ?3 offset ?4""",
            file,
            faultyOnly,
            page.size(),
            page.offset())
        .stream()
        .map(
            row ->
                new RowView(
                    row.number(0),
                    row.number(1),
                    read(row.text(2), new TypeReference<>() {}),
                    read(row.text(3), new TypeReference<>() {})))
        .toList();
  }

  /** Keeps what each electronic order said, for the answers to it. */
  void remember(UUID file, UUID partner, Map<String, ObjectNode> events) {
    sql.run(
        """
        insert into partner_file_orders (file_id, partner_id, document_no, data)
        select ?1, ?2, no, data::jsonb from unnest(?3, ?4) as t(no, data)""",
        file,
        partner,
        events.keySet().toArray(String[]::new),
        events.values().stream()
            .map(event -> event.path("data").toString())
            .toArray(String[]::new));
  }

  private Optional<StoredFile> one(String where, Object... parameters) {
    return sql.rows("select " + COLUMNS + " from partner_files where " + where, parameters).stream()
        .map(this::file)
        .findFirst();
  }

  private StoredFile file(Row row) {
    String envelope = row.textOrNull(6);
    return new StoredFile(
        row.id(0),
        row.id(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.textOrNull(5),
        envelope == null ? null : read(envelope, new TypeReference<Envelope>() {}),
        read(row.text(7), new TypeReference<>() {}),
        FileState.valueOf(row.text(8)),
        row.number(9),
        row.number(10),
        row.number(11),
        row.text(12),
        row.time(13),
        row.textOrNull(14),
        row.timeOrNull(15),
        row.number(16),
        row.flag(17));
  }

  private static NotFound missing(UUID id) {
    return new NotFound("file/not-found", Map.of("id", id));
  }

  private static Object texts(List<FileRow> rows, Function<FileRow, Object> column) {
    return rows.stream()
        .map(column)
        .map(FileTable::text)
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }

  private static String text(Object value) {
    return new String(EventJson.write(value), UTF_8);
  }

  private <T> T read(String stored, TypeReference<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored file not read", e);
    }
  }
}
