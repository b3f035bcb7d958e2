-- The cash desk turns pages of confirmed orders, newest first, and counts what waits to be undone.
create index ix_order_accounts_confirmed_at on order_accounts (confirmed_at desc, order_id) where confirmed_at is not null;
create index ix_receipts_reversing on receipts (recorded_at desc)
  where status = 'CONFIRMED' and reversal_requested_by is not null;
