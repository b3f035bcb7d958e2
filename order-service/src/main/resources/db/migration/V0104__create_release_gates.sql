-- The facts the release gate is decided from. One row per order, locked before every decision; finance's facts may come
-- before or after the order's own.
create table release_gates (
  order_id uuid primary key,
  plan_known boolean not null default false,
  plan_evidence uuid,
  money_needed boolean not null default true,
  money_met boolean not null default false,
  money_evidence uuid,
  credit_state text,
  credit_evidence uuid,
  confirmed_by text not null default '',
  version int not null default 0
);

create table gate_overrides (
  id uuid primary key,
  order_id uuid not null,
  condition text not null check (condition in ('PAYMENT', 'CREDIT')),
  reason text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  expires_at timestamptz not null,
  version int not null,
  constraint ck_gate_overrides_two_people check (approved_by is null or approved_by <> requested_by)
);
create index ix_gate_overrides_order_id on gate_overrides (order_id);
