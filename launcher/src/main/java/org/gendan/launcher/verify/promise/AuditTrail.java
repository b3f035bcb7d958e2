package org.gendan.launcher.verify.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Shown;
import org.gendan.launcher.verify.evidence.Told;

/** F1–F3: the audit has every change, nobody can rewrite it, and who does is found out. */
final class AuditTrail {

  /** Facts about documents that changed: an answer and a reminder change none. */
  private static final String OF_DOCUMENTS =
      """
      topic in ('order.order.v1', 'production.ticket.v1', 'production.quality.v1', 'logistics.shipment.v1',
        'procurement.purchase.v1', 'procurement.subcontract.v1', 'finance.payment.v1', 'customer.customer.v1')
        and type not in ('credit.assessed.v1', 'shipment.overdue.v1', 'purchase-order.overdue.v1')""";

  /** The form in which a row is hashed; the services write the same down for themselves. */
  private static final String CHAIN =
      """
      select seq, id, audit_id, hash, jsonb_build_array(id, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
        actor, action, entity, entity_id, changes, reason, correlation_id, causation_id,
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))::text as canonical
      from inv.audit order by seq nulls last, id""";

  private static final String GENESIS = "0".repeat(64);

  private AuditTrail() {}

  static List<Promise> promises() {
    return List.of(
        new Promise("F1", AuditTrail::everyChangeIsAudited),
        new Promise("F2", AuditTrail::appendOnly),
        new Promise("F3", AuditTrail::unbroken));
  }

  /** Whatever told a fact about a document left an audit row with the same cause. */
  private static void everyChangeIsAudited(Evidence evidence, Findings findings) {
    for (Shown service : evidence.services()) {
      Set<String> causes = new HashSet<>();
      service
          .rows("select distinct correlation_id, causation_id from inv.audit where id is not null")
          .forEach(
              row -> causes.add(row.text("correlation_id") + " " + row.textOrNull("causation_id")));
      for (Row row :
          service.rows(
              "select event_id, type, correlation_id, causation_id from inv.outbox where "
                  + OF_DOCUMENTS)) {
        findings.expect(
            causes.contains(
                row.textOrNull("correlation_id") + " " + row.textOrNull("causation_id")),
            "%s told %s %s and the audit has nothing of it",
            service.service(),
            row.text("type"),
            row.text("event_id"));
      }
    }
  }

  private static void appendOnly(Evidence evidence, Findings findings) {
    for (Shown service : evidence.services()) {
      List.of("audit", "audit_chain", "audit_seals")
          .forEach(table -> appendOnly(service, table, findings));
    }
  }

  static void appendOnly(Shown service, String table, Findings findings) {
    List<Row> guards = service.rows("select * from inv.table_guard where table_name = ?", table);
    findings.expect(
        guards.size() == 1
            && guards.getFirst().is("refuses_update")
            && guards.getFirst().is("refuses_delete")
            && guards.getFirst().is("refuses_truncate")
            && guards.getFirst().text("others_may").isEmpty(),
        "%s.%s can be changed: %s",
        service.service(),
        table,
        guards);
  }

  private static void unbroken(Evidence evidence, Findings findings) {
    for (Shown service : evidence.services()) {
      Map<Long, String> chain = chain(service, findings);
      long head = chain.keySet().stream().mapToLong(seq -> seq).max().orElse(0);
      for (Row seal : service.rows("select seq, hash from inv.audit_seal")) {
        anchored(service, "the seals", seal.count("seq"), seal.text("hash"), chain, head, findings);
      }
      for (Told told : evidence.topics().records()) {
        if (told.topic().equals(EventTypes.auditTopic(service.service() + "-service"))) {
          anchored(
              service,
              "the anchor",
              told.fact().path("seq").asLong(),
              told.fact().path("hash").asText(),
              chain,
              head,
              findings);
        }
      }
    }
  }

  private static void anchored(
      Shown service,
      String where,
      long seq,
      String hash,
      Map<Long, String> chain,
      long head,
      Findings findings) {
    findings.expect(
        hash.equals(chain.get(seq)),
        "%s: row %d of the audit is not the one %s has; the chain ends at %d",
        service.service(),
        seq,
        where,
        head);
  }

  /** Computes the whole chain anew; the first row that does not fit is named, and ends it. */
  private static Map<Long, String> chain(Shown service, Findings findings) {
    Map<Long, String> chain = new HashMap<>();
    String previous = GENESIS;
    long next = 1;
    for (Row row : service.rows(CHAIN)) {
      boolean inPlace = row.has("seq") && row.count("seq") == next && row.has("id");
      String hash = inPlace ? link(previous, row.text("canonical")) : "";
      findings.expect(
          hash.equals(row.textOrNull("hash")),
          "%s: the audit is broken at place %d (row %s)",
          service.service(),
          next,
          row.has("id") ? row.text("id") : "missing " + row.textOrNull("audit_id"));
      if (!hash.equals(row.textOrNull("hash"))) {
        break;
      }
      chain.put(next++, hash);
      previous = hash;
    }
    return chain;
  }

  private static String link(String previous, String canonical) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(previous));
    bytes.writeBytes(canonical.getBytes(UTF_8));
    return Told.sha256(bytes.toByteArray());
  }
}
