-- Which orders a receipt is for: one most of the time, several once it is divided. A movement at the bank stays one receipt.
-- The first share has the receipt's own id.
create table receipt_shares (
  id uuid primary key,
  receipt_id uuid not null constraint fk_receipt_shares_receipt_id references receipts,
  order_id uuid not null,
  share_no int not null,
  amount numeric(19, 4) not null check (amount > 0),
  version int not null,
  constraint uq_receipt_shares_order_id unique (order_id, receipt_id),
  constraint uq_receipt_shares_share_no unique (receipt_id, share_no)
);

select set_config('app.customers', '*', true);
insert into receipt_shares (id, receipt_id, order_id, share_no, amount, version)
select id, id, order_id, 1, amount, 0 from receipts;

alter table receipt_shares enable row level security;
alter table receipt_shares force row level security;
create policy receipt_shares_in_scope on receipt_shares
  using (in_scope('customers', null) or (select true from order_accounts a where a.order_id = receipt_shares.order_id));

alter table receipts
  add divided_by text,
  add divided_at timestamptz,
  add constraint ck_receipts_two_people_divide check (confirmed_by is null or confirmed_by is distinct from divided_by);

-- One receipt may count for several orders, so what counts is its share.
alter table payments add share_id uuid;
update payments set share_id = receipt_id;
alter table payments
  drop constraint payments_pkey,
  add primary key (share_id),
  add constraint uq_payments_receipt_id unique (receipt_id, order_id);

create or replace view inv.receipt as
select id as receipt_id, receipt_no, order_id, amount, currency, bank_account, bank_reference, value_date, status,
  recorded_by, confirmed_by, reversal_requested_by, closed_by, divided_by
from receipts;

create view inv.receipt_share as
select receipt_id, order_id, amount from receipt_shares;
