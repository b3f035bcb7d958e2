-- Everything that happened to an order, told by all departments; rows are only added.
create table timeline_entries (
  order_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  service text not null,
  type text not null,
  actor text not null,
  causation_id text,
  data jsonb not null,
  primary key (order_id, event_id)
);
