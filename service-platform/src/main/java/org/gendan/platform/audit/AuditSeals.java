package org.gendan.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.EventTypes;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Statements;

/**
 * Chains the audit (审计链): behind the commands, each committed row gets the hash of itself and of
 * everything before it, and the head of the chain is told to a topic of its own. Whoever changes,
 * removes or adds a row later, or cuts off the end, breaks the chain or disagrees with its anchor.
 */
@ApplicationScoped
class AuditSeals {

  private static final int ROUND = 2_000;

  /**
   * Two minutes are longer than a transaction may be idle: rows that commit late are still found.
   */
  private static final String UNSEALED =
      """
      select a.id, jsonb_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), a.actor,
        a.action, a.entity, a.entity_id, a.changes::text, a.reason, a.correlation_id, a.causation_id,
        to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))::text
      from audit a
      where a.id > (select coalesce(max(scanned_to), 0) from audit_seals
                    where sealed_at < clock_timestamp() - interval '2 minutes')
        and not exists (select 1 from audit_chain c where c.audit_id = a.id)
      order by a.id limit ?1""";

  /** The last link of the chain. */
  private record Head(long seq, byte[] hash) {

    Head next(String row) {
      MessageDigest digest = sha256();
      digest.update(hash);
      return new Head(seq + 1, digest.digest(row.getBytes(UTF_8)));
    }

    String hex() {
      return HexFormat.of().formatHex(hash);
    }
  }

  private final Statements statements;
  private final Outbox outbox;
  private final String service;

  AuditSeals(
      Statements statements,
      Outbox outbox,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.statements = statements;
    this.outbox = outbox;
    this.service = service;
  }

  @Scheduled(
      every = "{gendan.audit.seal.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sealAll() {
    int sealed;
    do {
      sealed = QuarkusTransaction.requiringNew().call(this::seal);
    } while (sealed == ROUND);
  }

  /** One instance at a time: the next one reads what this one has written. */
  private int seal() {
    statements.rows("select pg_advisory_xact_lock(hashtext('audit_chain'))");
    List<Row> rows = statements.rows(UNSEALED, ROUND);
    if (!rows.isEmpty()) {
      Head head = append(head(), rows);
      statements.run(
          """
          insert into audit_seals (seq, hash, scanned_to)
          select ?1, decode(?2, 'hex'), max(audit_id) from audit_chain""",
          head.seq(),
          head.hex());
      outbox.add(
          EventTypes.auditTopic(service),
          service,
          "audit.sealed.v1",
          Map.of("service", service, "seq", head.seq(), "hash", head.hex()));
    }
    return rows.size();
  }

  private Head append(Head before, List<Row> rows) {
    Long[] seqs = new Long[rows.size()];
    String[] hashes = new String[rows.size()];
    Head head = before;
    for (int i = 0; i < rows.size(); i++) {
      head = head.next(rows.get(i).text(1));
      seqs[i] = head.seq();
      hashes[i] = head.hex();
    }
    statements.run(
        """
        insert into audit_chain (seq, audit_id, hash)
        select seq, id, decode(hash, 'hex') from unnest(?1, ?2, ?3) as t(seq, id, hash)""",
        seqs,
        rows.stream().map(row -> row.count(0)).toArray(Long[]::new),
        hashes);
    return head;
  }

  private Head head() {
    return statements.rows("select seq, hash from audit_chain order by seq desc limit 1").stream()
        .map(row -> new Head(row.count(0), row.bytes(1)))
        .findFirst()
        .orElse(new Head(0, new byte[32]));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
