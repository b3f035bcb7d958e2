-- The facts the ship gate is decided from. One row per order, locked before every decision; the facts of the other
-- departments come in any order.
create table ship_gates (
  order_id uuid primary key,
  released boolean not null default false,
  held boolean not null default false,
  cancelled boolean not null default false,
  order_evidence uuid,
  goods_evidence uuid,
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
  shipment_id uuid not null constraint fk_gate_overrides_shipment_id references shipments,
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
create index ix_gate_overrides_shipment_id on gate_overrides (shipment_id);
alter table gate_overrides enable row level security;
alter table gate_overrides force row level security;
create policy gate_overrides_in_scope on gate_overrides
  using (exists (select 1 from shipments s where s.id = shipment_id));
