-- The money of one order. The row is locked before every decision about it; most columns are conclusions from the rows
-- below it, kept so that lists need no sums.
create table order_accounts (
  order_id uuid primary key,
  order_no text,
  customer_id uuid,
  customer_code text,
  currency text,
  total numeric(19, 4) check (total >= 0),
  confirmed_at timestamptz,
  planned_at timestamptz,
  cancelled boolean not null default false,
  goods_ready boolean not null default false,
  signed_on date,
  shipped_value numeric(19, 4) not null default 0 check (shipped_value >= 0),
  received numeric(19, 4) not null default 0 check (received >= 0),
  outstanding numeric(19, 4) not null default 0 check (outstanding >= 0),
  credit_outstanding numeric(19, 4) not null default 0 check (credit_outstanding >= 0),
  receivable numeric(19, 4) not null default 0 check (receivable >= 0),
  overpaid numeric(19, 4) not null default 0 check (overpaid >= 0),
  release_met boolean not null default false,
  ship_met boolean not null default false,
  paid boolean not null default false,
  version int not null default 0
);
create unique index uq_order_accounts_order_no on order_accounts (order_no);
create index ix_order_accounts_customer_id on order_accounts (customer_id);
create index ix_order_accounts_outstanding on order_accounts (customer_code) where outstanding > 0;
create index ix_order_accounts_overpaid on order_accounts (order_id) where overpaid > 0;
create index ix_order_accounts_unplanned on order_accounts (order_id)
  where confirmed_at is not null and planned_at is null and not cancelled;

create table plan_parts (
  id uuid primary key,
  order_id uuid not null constraint fk_plan_parts_order_id references order_accounts,
  part_no int not null,
  kind text not null check (kind in ('DEPOSIT', 'BALANCE', 'CREDIT')),
  gate text not null check (gate in ('RELEASE', 'SHIP', 'NONE')),
  amount numeric(19, 4) not null check (amount >= 0),
  credit_days int not null,
  paid numeric(19, 4) not null check (paid >= 0),
  status text not null check (status in ('PLANNED', 'NOTIFIED', 'PARTLY_MET', 'MET', 'LOST', 'DROPPED')),
  due_date date,
  asked_on date,
  overdue_level int not null,
  version int not null,
  constraint uq_plan_parts_part_no unique (order_id, part_no),
  constraint ck_plan_parts_paid check (paid <= amount)
);
create index ix_plan_parts_due_date on plan_parts (due_date) where status not in ('MET', 'DROPPED');

-- Confirmed receipts as they count for their order; a reversed one stays and counts nothing.
create table payments (
  receipt_id uuid primary key,
  order_id uuid not null constraint fk_payments_order_id references order_accounts,
  payment_no int not null,
  amount numeric(19, 4) not null check (amount > 0),
  currency text not null,
  reversed boolean not null,
  version int not null,
  constraint uq_payments_payment_no unique (order_id, payment_no)
);

create table account_lines (
  line_id uuid primary key,
  order_id uuid not null constraint fk_account_lines_order_id references order_accounts,
  quantity numeric(19, 4) check (quantity > 0),
  amount numeric(19, 4) check (amount >= 0),
  finished numeric(19, 4) not null check (finished >= 0),
  shipped numeric(19, 4) not null check (shipped >= 0),
  version int not null
);
create index ix_account_lines_order_id on account_lines (order_id);

-- Whoever sees all customers sees every order; an order whose customer is not known yet is nobody else's.
alter table order_accounts enable row level security;
alter table order_accounts force row level security;
create policy order_accounts_in_scope on order_accounts using (in_scope('customers', customer_code));

alter table plan_parts enable row level security;
alter table plan_parts force row level security;
create policy plan_parts_in_scope on plan_parts
  using (in_scope('customers', null) or exists (select 1 from order_accounts a where a.order_id = plan_parts.order_id));

alter table payments enable row level security;
alter table payments force row level security;
create policy payments_in_scope on payments
  using (in_scope('customers', null) or exists (select 1 from order_accounts a where a.order_id = payments.order_id));

alter table account_lines enable row level security;
alter table account_lines force row level security;
create policy account_lines_in_scope on account_lines
  using (in_scope('customers', null) or exists (select 1 from order_accounts a where a.order_id = account_lines.order_id));
