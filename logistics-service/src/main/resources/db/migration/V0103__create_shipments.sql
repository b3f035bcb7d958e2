create table shipments (
  id uuid primary key,
  shipment_no text not null,
  order_id uuid not null,
  order_no text not null,
  customer_id uuid not null,
  customer_code text not null,
  status text not null check (status in ('PLANNED', 'DETAILS_CONFIRMED', 'CLEARED', 'PICKED', 'PACKED', 'INSPECTED',
    'LOADED', 'DEPARTED', 'ARRIVED', 'SIGNED', 'DISPUTED', 'CLOSED', 'HELD', 'CANCELLED')),
  status_before_hold text,
  planned_date date not null,
  makes_good uuid,
  goods_ready boolean not null default false,
  ship_date date,
  mode text,
  address_ref text,
  packages int check (packages > 0),
  vehicle text,
  carrier text,
  waybill_no text,
  freight numeric(19, 4) check (freight >= 0),
  freight_currency text,
  departed_at timestamptz,
  eta date,
  arrived_at timestamptz,
  signed_on date,
  signer text,
  version int not null,
  constraint uq_shipments_shipment_no unique (shipment_no)
);
create sequence shipment_numbers;
create index ix_shipments_order_id on shipments (order_id);
create index ix_shipments_status_planned_date on shipments (status, planned_date);
create index ix_shipments_planned_date on shipments (planned_date, shipment_no);
create index ix_shipments_customer_id on shipments (customer_id);
create index ix_shipments_waybill_no on shipments (waybill_no) where waybill_no is not null;
create index ix_shipments_order_no on shipments (order_no);

create table shipment_lines (
  shipment_id uuid not null constraint fk_shipment_lines_shipment_id references shipments,
  line_id uuid not null,
  line_no int not null,
  product_code text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  unit text not null,
  received numeric(19, 4) check (received between 0 and quantity),
  damaged numeric(19, 4) check (damaged between 0 and received),
  primary key (shipment_id, line_id)
);

-- Who did what with a shipment, and when; rows are only added.
create table shipment_handlings (
  id uuid primary key,
  shipment_id uuid not null constraint fk_shipment_handlings_shipment_id references shipments,
  step text not null,
  actor text not null,
  at timestamptz not null,
  note text
);
create index ix_shipment_handlings_shipment_id on shipment_handlings (shipment_id, at);

alter table shipments enable row level security;
alter table shipments force row level security;
create policy shipments_in_scope on shipments using (in_scope('customers', customer_code));
alter table shipment_lines enable row level security;
alter table shipment_lines force row level security;
create policy shipment_lines_in_scope on shipment_lines
  using (exists (select 1 from shipments s where s.id = shipment_id));
alter table shipment_handlings enable row level security;
alter table shipment_handlings force row level security;
create policy shipment_handlings_in_scope on shipment_handlings
  using (exists (select 1 from shipments s where s.id = shipment_id));
