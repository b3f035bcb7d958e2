-- The ledger is read by order: at every reply, at every change of a date, and by everybody who looks at it.
create index ix_promises_order_id on promises (order_id, line_id, promise_no);
