package org.gendan.e2e;

import java.util.List;
import java.util.stream.Stream;

/** What a dishonest or unlucky operator could do, each with the promises that tell of it. */
final class Tamperings {

  private static final String CANONICAL =
      """
      jsonb_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), a.actor, a.action, a.entity,
        a.entity_id, a.changes::text, a.reason, a.correlation_id, a.causation_id,
        to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))::text""";

  private Tamperings() {}

  static List<Tampering> all() {
    return Stream.of(delivery(), money(), gates(), quantities(), workflow(), audit())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Tampering> delivery() {
    return List.of(
        Tampering.with("order", "a fact vanishes from the durable log", "A7")
            .deleting("published_events", "id", "type = 'order.confirmed.v1'"),
        Tampering.with("order", "a fact is taken out of an inbox", "A4", "A9", "A11")
            .broken(
                """
                create temp table kept as select i.* from inbox i join published_events p on p.id = i.event_id
                where i.consumer = 'order.views' and p.type = 'order.archived.v1' limit 1""",
                "delete from inbox i using kept k where i.consumer = k.consumer and i.event_id = k.event_id")
            .mended("insert into inbox select * from kept"),
        Tampering.with("finance", "a fact that nobody told was applied", "A5")
            .broken(
                "insert into inbox (consumer, event_id) values ('finance.plan', '00000000-0000-7000-8000-000000000001')")
            .mended("delete from inbox where event_id = '00000000-0000-7000-8000-000000000001'"),
        Tampering.with("order", "a later fact was applied before an earlier one", "A8")
            .broken(
                """
                create temp table kept as select i.* from inbox i join published_events p on p.id = i.event_id
                where i.consumer = 'order.views' and p.type = 'order.received.v1' and exists (
                  select from inbox l join published_events q on q.id = l.event_id
                  where l.consumer = i.consumer and q.aggregateid = p.aggregateid and q.aggregate_version > p.aggregate_version)
                limit 1""",
                """
                update inbox i set received_at = i.received_at + interval '1 day' from kept k
                where i.consumer = k.consumer and i.event_id = k.event_id""")
            .mended(
                """
                update inbox i set received_at = k.received_at from kept k
                where i.consumer = k.consumer and i.event_id = k.event_id"""),
        Tampering.with("production", "a document counts one fact more than it told", "A6")
            .broken(
                "create temp table kept as select * from aggregate_versions where topic = 'production.ticket.v1' limit 1",
                """
                update aggregate_versions t set version = t.version + 1 from kept k
                where t.topic = k.topic and t.aggregateid = k.aggregateid""")
            .mended(
                """
                update aggregate_versions t set version = k.version from kept k
                where t.topic = k.topic and t.aggregateid = k.aggregateid"""));
  }

  private static List<Tampering> money() {
    return List.of(
        Tampering.with("finance", "a ledger line changes its sign", "B1", "B2", "B7")
            .broken(
                "create temp table kept as select * from journal_lines where account = 'REVENUE' limit 1",
                "update journal_lines t set amount = -t.amount from kept k where t.entry_id = k.entry_id and t.line_no = k.line_no",
                "select pg_stat_force_next_flush()")
            .mended(
                "update journal_lines t set amount = k.amount from kept k where t.entry_id = k.entry_id and t.line_no = k.line_no",
                "select pg_stat_force_next_flush()",
                "select pg_stat_reset_single_table_counters('journal_lines'::regclass)"),
        Tampering.with("finance", "a receipt is posted with half its amount", "B2", "B3", "B7")
            .broken(
                """
                create temp table kept as select l.* from journal_lines l join journal_entries e on e.id = l.entry_id
                where e.id = (select id from journal_entries where kind = 'RECEIPT_CONFIRMED' order by seq limit 1)""",
                "update journal_lines t set amount = t.amount / 2 from kept k where t.entry_id = k.entry_id and t.line_no = k.line_no",
                "select pg_stat_force_next_flush()")
            .mended(
                "update journal_lines t set amount = k.amount from kept k where t.entry_id = k.entry_id and t.line_no = k.line_no",
                "select pg_stat_force_next_flush()",
                "select pg_stat_reset_single_table_counters('journal_lines'::regclass)"),
        Tampering.with("finance", "an account forgets that it was paid", "B4")
            .changing(
                "order_accounts",
                "order_id",
                "paid and not cancelled",
                "outstanding = t.outstanding + 1"),
        Tampering.with("finance", "a line of an account costs another amount", "B5")
            .changing("account_lines", "line_id", "amount is not null", "amount = t.amount + 1"),
        Tampering.with("finance", "a customer gets a credit that nobody paid", "B4", "B6")
            .changing(
                "order_accounts",
                "order_id",
                "paid and not cancelled",
                "overpaid = t.overpaid + 1"),
        Tampering.with("finance", "a share of a receipt shrinks", "B3")
            .changing("receipt_shares", "id", "amount > 1", "amount = t.amount - 1"),
        Tampering.with("finance", "one person wrote a receipt down and confirmed it", "G5")
            .broken(
                "alter table receipts drop constraint ck_receipts_two_people_confirm",
                "create temp table kept as select * from receipts where status = 'CONFIRMED' limit 1",
                "update receipts t set confirmed_by = t.recorded_by from kept k where t.id = k.id")
            .mended(
                "update receipts t set confirmed_by = k.confirmed_by from kept k where t.id = k.id",
                """
                alter table receipts add constraint ck_receipts_two_people_confirm
                  check (confirmed_by is null or confirmed_by <> recorded_by)"""));
  }

  private static List<Tampering> gates() {
    return List.of(
        Tampering.with("order", "a release gate is changed past its facts", "C1")
            .changing("release_gates", "order_id", "money_met", "money_met = false"),
        Tampering.with("logistics", "a ship gate is changed past its facts", "C2")
            .changing("ship_gates", "order_id", "money_met", "money_met = false"),
        Tampering.with(
                "logistics",
                "a truck left after its money was taken back, and none came again",
                "C2",
                "C3",
                "F3")
            .changing(
                "audit",
                "id",
                """
                entity_id in (select entity_id from audit where entity = 'ShipGate' and changes -> 'moneyMet' ->> 0 = 'true')
                  and id in (
                    select (select max(g.id) from audit g where g.entity = 'ShipGate' and g.entity_id = s.order_id::text
                        and g.changes -> 'moneyMet' ->> 1 = 'true' and g.at <= d.at)
                    from shipments s join audit d on d.entity = 'Shipment' and d.entity_id = s.id::text
                    where s.makes_good is null and d.changes -> 'status' = '["LOADED", "DEPARTED"]')""",
                "changes = jsonb_set(t.changes, '{moneyMet}', '[\"true\", \"false\"]')"),
        Tampering.with("order", "an override is approved by the one who asked for it", "C4")
            .broken(
                "alter table gate_overrides drop constraint ck_gate_overrides_two_people",
                "alter table gate_overrides drop constraint ck_gate_overrides_endorsed_first",
                "alter table gate_overrides drop constraint ck_gate_overrides_three_people",
                """
                insert into gate_overrides (id, order_id, condition, reason, requested_by, requested_at, approved_by,
                  approved_at, expires_at, version)
                select '00000000-0000-7000-8000-000000000002', id, 'PAYMENT', 'trust', 'x', now(), 'x', now(),
                  now() + interval '1 day', 0 from orders limit 1""")
            .mended(
                "delete from gate_overrides where id = '00000000-0000-7000-8000-000000000002'",
                """
                alter table gate_overrides add constraint ck_gate_overrides_two_people
                  check (approved_by is null or approved_by <> requested_by),
                  add constraint ck_gate_overrides_endorsed_first
                  check (approved_by is null or endorsed_by is not null) not valid,
                  add constraint ck_gate_overrides_three_people check (endorsed_by <> requested_by
                  and approved_by <> requested_by and approved_by <> endorsed_by)"""),
        Tampering.with("order", "an order was released while its credit was stopped", "C5", "F3")
            .changing(
                "audit",
                "id",
                """
                changes -> 'creditState' ->> 1 = 'OK' and id in (
                  select (select max(g.id) from audit g where g.entity = 'ReleaseGate' and g.entity_id = r.entity_id
                      and g.changes ? 'creditState' and g.at <= r.at)
                  from audit r where r.entity = 'Order' and r.changes -> 'status' = '["CONFIRMED", "RELEASED"]')""",
                "changes = jsonb_set(t.changes, '{creditState}', '[\"\", \"STOP\"]')"));
  }

  private static List<Tampering> quantities() {
    return List.of(
        Tampering.with("logistics", "the store has a piece that nobody made", "D1")
            .changing(
                "finished_goods", "line_id", "finished = shipped", "finished = t.finished + 1"),
        Tampering.with("production", "a piece of a ticket belongs to no order", "D1", "D2")
            .changing(
                "ticket_pegs", "ticket_id", "finished = quantity", "finished = t.finished - 1"),
        Tampering.with("procurement", "stock is there that never came", "D3")
            .changing("stock_items", "material_code", "true", "on_hand = t.on_hand + 1"));
  }

  private static List<Tampering> workflow() {
    return List.of(
        Tampering.with("order", "an archived order is opened again", "E1")
            .changing("orders", "id", "status = 'ARCHIVED'", "status = 'SETTLED'"),
        Tampering.with("order", "a paid order is not settled", "E1", "E2")
            .changing("orders", "id", "status = 'ARCHIVED'", "status = 'COMPLETED'"),
        Tampering.with("finance", "a cancelled order still asks for money", "E3")
            .broken(
                """
                create temp table kept as select p.* from plan_parts p join order_accounts a using (order_id)
                where a.cancelled and p.status = 'DROPPED' limit 1""",
                "update plan_parts t set status = 'PLANNED' from kept k where t.id = k.id")
            .mended("update plan_parts t set status = k.status from kept k where t.id = k.id"),
        Tampering.with("order", "a timeline forgets", "E4")
            .deleting("timeline_entries", "event_id", "type = 'shipment.departed.v1'"),
        Tampering.with("order", "the board shows a ticket that is not finished", "E4")
            .changing(
                "order_documents",
                "document_id",
                "kind = 'TICKET' and state = 'FINISHED'",
                "state = 'STARTED'"));
  }

  private static List<Tampering> audit() {
    return List.of(
        Tampering.with("customer", "nobody knows any more who made a customer", "F1", "F3")
            .broken(
                """
                create temp table kept as select * from audit where correlation_id = (
                  select correlation_id from audit where entity = 'Customer' order by id limit 1)""",
                "delete from audit a using kept k where a.id = k.id")
            .mended("insert into audit overriding system value select * from kept"),
        Tampering.with("production", "an audit row is rewritten", "F3")
            .changing("audit", "id", "entity = 'Ticket'", "actor = 'nobody'"),
        Tampering.with("production", "an audit row is taken out of the middle", "F3")
            .broken(
                "create temp table kept as select * from audit where entity = 'TicketStep' order by id limit 1",
                "delete from audit a using kept k where a.id = k.id")
            .mended("insert into audit overriding system value select * from kept"),
        Tampering.with(
                "customer", "the end of the audit is cut off, with its chain and seals", "F3")
            .broken(
                "create temp table kept as select a.* from audit a where id = (select max(id) from audit)",
                "create temp table links as select c.* from audit_chain c join kept k on k.id = c.audit_id",
                "create temp table seals as select s.* from audit_seals s, links l where s.seq >= l.seq",
                "delete from audit a using kept k where a.id = k.id",
                "delete from audit_chain c using links l where c.seq = l.seq",
                "delete from audit_seals s using seals l where s.seq = l.seq")
            .mended(
                "insert into audit overriding system value select * from kept",
                "insert into audit_chain select * from links",
                "insert into audit_seals select * from seals"),
        Tampering.with("customer", "the audit and its whole chain are written anew", "F3")
            .broken(
                "create temp table kept as select * from audit order by id limit 1",
                "create temp table links as select * from audit_chain",
                "create temp table seals as select * from audit_seals",
                "update audit a set actor = 'nobody' from kept k where a.id = k.id",
                """
                do $$
                declare
                  link record;
                  previous bytea := decode(repeat('00', 32), 'hex');
                begin
                  for link in select c.seq, %s as canonical from audit_chain c join audit a on a.id = c.audit_id order by c.seq loop
                    previous := sha256(previous || convert_to(link.canonical, 'UTF8'));
                    update audit_chain set hash = previous where seq = link.seq;
                    update audit_seals set hash = previous where seq = link.seq;
                  end loop;
                end $$"""
                    .formatted(CANONICAL))
            .mended(
                "update audit a set actor = k.actor from kept k where a.id = k.id",
                "update audit_chain c set hash = l.hash from links l where c.seq = l.seq",
                "update audit_seals s set hash = l.hash from seals l where s.seq = l.seq"),
        Tampering.with("logistics", "the audit's guard is taken off", "F2")
            .broken("alter table audit disable trigger audit_are_append_only")
            .mended("alter table audit enable trigger audit_are_append_only"),
        Tampering.with("finance", "the application may change the audit", "F2")
            .broken("grant update on audit to finance_app")
            .mended("revoke update on audit from finance_app"));
  }
}
