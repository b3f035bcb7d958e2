-- The board sorts by due date and looks orders up by the customer's number and code.
alter table orders add column due_date date;
update orders o set due_date = (
  select max(coalesce(l.promised_date, l.requested_date)) from order_lines l where l.order_id = o.id);
alter table orders alter column due_date set not null;
create index ix_orders_due_date on orders (due_date);
create index ix_orders_external_no on orders (external_no);
create index ix_orders_customer_code on orders (customer_code, received_at desc);

-- Facts of one transaction carry nearly the same time: the version keeps those of one aggregate in their order.
alter table timeline_entries add column version bigint not null default 0;

-- An order may travel in several shipments, whose facts have no order among each other: each one's own state is kept,
-- and the delivery axis follows from all of them.
create table order_shipments (
  order_id uuid not null,
  shipment_id uuid not null,
  state text not null,
  version bigint not null,
  primary key (order_id, shipment_id)
);

-- What belongs to an order is visible with it. Who sees every customer needs no look at the order.
drop policy order_lines_in_scope on order_lines;
do $$
declare
  part text;
begin
  foreach part in array array['order_lines', 'promises', 'review_answers', 'release_gates', 'gate_overrides',
    'timeline_entries', 'order_axes', 'order_shipments']
  loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format(
      'create policy %I on %I using (current_setting(''app.customers'', true) = ''*''
         or exists (select 1 from orders o where o.id = order_id))', part || '_in_scope', part);
  end loop;
end $$;
alter table known_customers enable row level security;
alter table known_customers force row level security;
create policy known_customers_in_scope on known_customers using (in_scope('customers', code));
