-- The board of a state, earliest date first, stops after a page.
create index ix_orders_status_due_date on orders (status, due_date);
