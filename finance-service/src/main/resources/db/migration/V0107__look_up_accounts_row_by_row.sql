-- Who sees some customers only has the account looked up for each row: PostgreSQL would rather read all accounts into a
-- hash for an "exists", and that grows with the years.
alter policy plan_parts_in_scope on plan_parts
  using (in_scope('customers', null) or (select true from order_accounts a where a.order_id = plan_parts.order_id));
alter policy payments_in_scope on payments
  using (in_scope('customers', null) or (select true from order_accounts a where a.order_id = payments.order_id));
alter policy account_lines_in_scope on account_lines
  using (in_scope('customers', null) or (select true from order_accounts a where a.order_id = account_lines.order_id));
alter policy receipts_in_scope on receipts
  using (in_scope('customers', null) or (select true from order_accounts a where a.order_id = receipts.order_id));

-- What a customer owes is asked in every review; what was paid long ago is no part of it.
create index ix_order_accounts_owing on order_accounts (customer_id) where credit_outstanding > 0 or receivable > 0;
