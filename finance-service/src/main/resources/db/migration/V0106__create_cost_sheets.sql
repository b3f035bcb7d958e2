-- A sheet is there from the first fact about it, and open once the order is released and its revenue known.
create table cost_sheets (
  order_id uuid primary key,
  revenue numeric(19, 4),
  currency text,
  released_at timestamptz,
  opened_at timestamptz
);

create table costs (
  id uuid primary key,
  order_id uuid not null,
  kind text not null check (kind in ('MATERIAL', 'LABOUR', 'OUTSOURCING', 'FREIGHT')),
  amount numeric(19, 4) not null check (amount > 0),
  currency text not null,
  document_id uuid not null,
  posted_at timestamptz not null
);
create index ix_costs_order_id on costs (order_id);

alter table cost_sheets enable row level security;
alter table cost_sheets force row level security;
create policy cost_sheets_in_scope on cost_sheets
  using (in_scope('customers', null) or exists (select 1 from order_accounts a where a.order_id = cost_sheets.order_id));

alter table costs enable row level security;
alter table costs force row level security;
create policy costs_in_scope on costs
  using (in_scope('customers', null) or exists (select 1 from order_accounts a where a.order_id = costs.order_id));
