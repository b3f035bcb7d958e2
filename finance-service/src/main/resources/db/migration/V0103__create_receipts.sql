create table receipts (
  id uuid primary key,
  receipt_no text not null,
  order_id uuid not null,
  amount numeric(19, 4) not null check (amount > 0),
  currency text not null,
  bank_account text not null,
  bank_reference text not null,
  value_date date not null,
  payer text,
  status text not null check (status in ('RECORDED', 'CONFIRMED', 'REVERSED', 'WITHDRAWN')),
  recorded_by text not null,
  recorded_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  reversal_requested_by text,
  reversal_requested_at timestamptz,
  reversal_reason text,
  closed_by text,
  closed_at timestamptz,
  version int not null,
  constraint uq_receipts_receipt_no unique (receipt_no),
  constraint ck_receipts_two_people_confirm check (confirmed_by is null or confirmed_by <> recorded_by),
  constraint ck_receipts_two_people_reverse check (status <> 'REVERSED' or closed_by <> reversal_requested_by)
);
create sequence receipt_numbers;

-- One movement at the bank is one receipt, whoever writes it down, however often; a withdrawn one frees it.
create unique index uq_receipts_movement on receipts (bank_account, bank_reference, amount, value_date)
  where status <> 'WITHDRAWN';
create index ix_receipts_order_id on receipts (order_id);
create index ix_receipts_status on receipts (status, recorded_at desc);
create index ix_receipts_recorded_at on receipts (recorded_at desc);

alter table receipts enable row level security;
alter table receipts force row level security;
create policy receipts_in_scope on receipts
  using (in_scope('customers', null) or exists (select 1 from order_accounts a where a.order_id = receipts.order_id));
