-- Where an order stands beside its own status: projections of the departments' facts, never set by hand.
create table order_axes (
  order_id uuid primary key,
  money text not null default 'NONE',
  material text not null default 'UNKNOWN',
  kit_date date,
  tickets int not null default 0,
  tickets_started int not null default 0,
  tickets_finished int not null default 0,
  delivery text not null default 'NONE',
  last_event_type text,
  last_event_at timestamptz
);
