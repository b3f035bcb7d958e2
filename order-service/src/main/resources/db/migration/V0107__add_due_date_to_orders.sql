-- The board sorts by due date and looks orders up by the customer's number and code.
alter table orders add column due_date date;
update orders o set due_date = (
  select max(coalesce(l.promised_date, l.requested_date)) from order_lines l where l.order_id = o.id);
alter table orders alter column due_date set not null;
create index ix_orders_due_date on orders (due_date);
create index ix_orders_external_no on orders (external_no);
create index ix_orders_customer_code_received_at on orders (customer_code, received_at desc);
