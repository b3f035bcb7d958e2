-- The audit's seal: each committed row gets a place in a chain, and a hash over itself and everything before it. The
-- chain is written behind the commands, so none of them waits for another.
create table audit_chain (
  seq bigint primary key,
  audit_id bigint not null constraint uq_audit_chain_audit_id unique,
  hash bytea not null
);

-- Heads of the chain as they were told to the others (the anchor). Rows up to scanned_to were looked at then; later
-- runs look back further, because a row may commit after one with a higher number.
create table audit_seals (
  seq bigint primary key,
  hash bytea not null,
  scanned_to bigint not null,
  sealed_at timestamptz not null default clock_timestamp()
);
create index ix_audit_seals_sealed_at on audit_seals (sealed_at);
select make_append_only('audit_chain'), make_append_only('audit_seals');

-- Rows and their places in the chain; a place without a row, or a row without a place, shows as such.
create view inv.audit as
select c.seq, a.id, a.at, a.actor, a.action, a.entity, a.entity_id, a.changes::text as changes, a.reason,
  a.correlation_id, a.causation_id, a.recorded_at, c.audit_id, encode(c.hash, 'hex') as hash
from audit a full join audit_chain c on c.audit_id = a.id;

create view inv.audit_seal as
select seq, encode(hash, 'hex') as hash, sealed_at from audit_seals;
