-- The tickets and shipments of an order, each with its own state: their facts have no order among each other, so what
-- the board shows of production and delivery follows from all of them, not from the last one heard.
create table order_documents (
  order_id uuid not null,
  document_id uuid not null,
  kind text not null check (kind in ('TICKET', 'SHIPMENT')),
  state text not null,
  version bigint not null,
  primary key (order_id, document_id)
);
alter table order_axes drop column tickets, drop column tickets_started, drop column tickets_finished,
  drop column delivery;

-- Facts of one moment keep the order their aggregate had them in.
alter table timeline_entries add column version bigint not null default 0;
