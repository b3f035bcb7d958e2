-- Lists and counts are about what is still to be done, however much lies in the archive behind it; the archive itself is
-- only counted.
create index ix_orders_watched_due_date on orders (due_date) where status not in ('ARCHIVED', 'REJECTED', 'CANCELLED');
create index ix_orders_status_customer_code on orders (status, customer_code);
