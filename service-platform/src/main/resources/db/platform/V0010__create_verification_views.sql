-- What every service shows ./gendan verify: read-only views with a fixed contract (docs/reliability.md), so that the
-- checks outlive changes of the tables. They belong to the owner; who may read them is decided where roles are made.
create schema if not exists inv;

-- Everything ever told: what waits, and what the broker acknowledged (the durable log keeps two weeks).
create view inv.outbox as
select producer_seq as seq, id as event_id, topic, aggregateid as aggregate_id, aggregate_version as aggver, type,
  'PUBLISHED' as state, headers ->> 'hash' as datahash, encode(sha256(payload), 'hex') as sha256,
  headers ->> 'actor' as actor, headers ->> 'correlation' as correlation_id, headers ->> 'causation' as causation_id,
  created_at
from published_events
union all
select seq, id, topic, aggregateid, aggregate_version, type, 'PENDING', headers ->> 'hash',
  encode(sha256(payload), 'hex'), headers ->> 'actor', headers ->> 'correlation', headers ->> 'causation', created_at
from outbox;

-- How far each aggregate was numbered, whatever became of the facts themselves.
create view inv.aggregate as
select topic, aggregateid as aggregate_id, version as aggver from aggregate_versions;

create view inv.inbox as
select consumer, event_id, received_at as applied_at from inbox;

-- Which facts each consumer listens to, noted when the service starts. What a consumer began to listen to later has
-- a time: it never heard what was said before that.
create table inbox_subscriptions (
  consumer text not null,
  topic text not null,
  type text not null,
  since timestamptz,
  primary key (consumer, topic, type)
);
create view inv.subscription as
select consumer, topic, type, since from inbox_subscriptions;

-- What could not be applied yet, and what cannot be read at all.
create view inv.parked as
select 'PARKED' as state, consumer, topic, partition, record_offset, key, headers ->> 'ce_id' as event_id, reason,
  encode(sha256(coalesce(payload, '')), 'hex') as sha256, next_attempt_at
from inbox_parked
union all
select 'POISON', consumer, topic, partition, record_offset, key, headers ->> 'ce_id', reason,
  encode(sha256(coalesce(payload, '')), 'hex'), null
from inbox_poison;

-- What was done: commands by their key with the hash of the answer, changes by the event that caused them.
create view inv.effect as
select key as op_id, null as event_id, 'COMMAND' as kind, location as aggregate_id, 1::bigint as n, client as actor,
  status, encode(sha256(convert_to(coalesce(body, ''), 'UTF8')), 'hex') as sha256, created_at
from idempotency_keys
union all
select null, causation_id, entity, entity_id, count(*), min(actor), null, null, min(recorded_at)
from audit where causation_id is not null group by causation_id, entity, entity_id;

-- Which tables refuse changes, what others than the owner may still do to them, and what was done to their rows since
-- the statistics began.
create view inv.table_guard as
select c.relname::text as table_name,
  coalesce(bool_or(t.tgtype & 16 > 0), false) as refuses_update,
  coalesce(bool_or(t.tgtype & 8 > 0), false) as refuses_delete,
  coalesce(bool_or(t.tgtype & 32 > 0), false) as refuses_truncate,
  (select coalesce(string_agg(g.grantee::regrole || ' may ' || lower(g.privilege_type), ', '), '')
   from aclexplode(c.relacl) g
   where g.grantee <> c.relowner and g.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')) as others_may,
  pg_stat_get_tuples_updated(c.oid) as updated, pg_stat_get_tuples_deleted(c.oid) as deleted
from pg_class c
left join pg_trigger t on t.tgrelid = c.oid and t.tgfoid = 'refuse_change'::regproc and t.tgenabled in ('O', 'A')
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
group by c.oid, c.relname, c.relacl, c.relowner;

-- Makes a table append-only for everybody: triggers refuse even the owner, and nobody else is granted more than to
-- read and to add.
create function make_append_only(name text) returns void language plpgsql as $$
declare
  other record;
begin
  execute format('create or replace trigger %I before update or delete on %I for each row execute function refuse_change()',
    name || '_are_append_only', name);
  execute format('create or replace trigger %I before truncate on %I for each statement execute function refuse_change()',
    name || '_are_never_truncated', name);
  for other in
    select distinct g.grantee::regrole::text as role
    from pg_class c, aclexplode(c.relacl) g where c.oid = name::regclass and g.grantee <> c.relowner and g.grantee <> 0
  loop
    execute format('revoke update, delete, truncate, trigger on %I from %s', name, other.role);
  end loop;
end $$;
select make_append_only('audit');
drop trigger audit_is_append_only on audit;
drop trigger audit_is_never_truncated on audit;
