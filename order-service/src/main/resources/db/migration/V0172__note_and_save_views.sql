-- What people wrote about an order (备注): rows are only added.
create table order_notes (
  id uuid primary key,
  order_id uuid not null constraint fk_order_notes_order_id references orders,
  text text not null,
  written_by text not null,
  written_at timestamptz not null
);
create index ix_order_notes_order_id on order_notes (order_id, written_at desc);
alter table order_notes enable row level security;
alter table order_notes force row level security;
create policy order_notes_in_scope on order_notes using (current_setting('app.customers', true) = '*'
  or exists (select 1 from orders o where o.id = order_id));
select make_append_only('order_notes');

-- How somebody wants to see a list (视图); nobody else has it.
create table saved_views (
  owner text not null,
  page text not null,
  name text not null,
  settings text not null,
  saved_at timestamptz not null,
  primary key (owner, page, name)
);
