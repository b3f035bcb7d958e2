-- Outsourced orders (外协加工单): one step of a ticket, done by a workshop.
create table subcontracts (
  id uuid primary key,
  subcontract_no text not null,
  ticket_id uuid not null,
  ticket_no text not null,
  step_no int not null,
  step_name text not null,
  workshop text not null,
  product_code text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  unit text not null,
  fee_per_unit numeric(19, 4) not null check (fee_per_unit >= 0),
  currency text not null,
  due_date date not null,
  promised_date date,
  status text not null check (status in ('DRAFT', 'SENT', 'ACCEPTED', 'IN_PROCESS', 'PARTLY_RETURNED', 'RETURNED',
    'CLOSED', 'REFUSED', 'CANCELLED')),
  done numeric(19, 4) not null default 0 check (done >= 0 and done <= quantity),
  estimated_ready date,
  problem text,
  reason text,
  good numeric(19, 4) not null default 0 check (good >= 0),
  scrap numeric(19, 4) not null default 0 check (scrap >= 0),
  sent_at timestamptz not null,
  version int not null,
  constraint uq_subcontracts_subcontract_no unique (subcontract_no),
  constraint ck_subcontracts_returned check (good + scrap <= quantity)
);
create sequence subcontract_numbers;
create index ix_subcontracts_workshop on subcontracts (workshop, status);
create index ix_subcontracts_ticket_id on subcontracts (ticket_id);

create table subcontract_pegs (
  subcontract_id uuid not null constraint fk_subcontract_pegs_subcontract_id references subcontracts,
  order_id uuid not null,
  line_id uuid not null,
  quantity numeric(19, 4) not null,
  unit text not null,
  primary key (subcontract_id, order_id, line_id)
);

-- What came back, how it was counted and by whom.
create table subcontract_returns (
  id uuid primary key,
  subcontract_id uuid not null constraint fk_subcontract_returns_subcontract_id references subcontracts,
  good numeric(19, 4) not null check (good >= 0),
  rework numeric(19, 4) not null check (rework >= 0),
  scrap numeric(19, 4) not null check (scrap >= 0),
  fee numeric(19, 4) not null check (fee >= 0),
  delivery_note text,
  counted_by text not null,
  counted_at timestamptz not null
);
create index ix_subcontract_returns_subcontract_id on subcontract_returns (subcontract_id);

-- Fees agreed with a workshop; product * holds for every product without its own.
create table workshop_fees (
  workshop text not null,
  product_code text not null,
  fee numeric(19, 4) not null check (fee >= 0),
  currency text not null,
  primary key (workshop, product_code)
);

alter table subcontracts enable row level security;
alter table subcontracts force row level security;
create policy subcontracts_in_scope on subcontracts using (in_scope('workshops', workshop));
alter table subcontract_pegs enable row level security;
alter table subcontract_pegs force row level security;
create policy subcontract_pegs_in_scope on subcontract_pegs
  using (exists (select 1 from subcontracts s where s.id = subcontract_id));
alter table subcontract_returns enable row level security;
alter table subcontract_returns force row level security;
create policy subcontract_returns_in_scope on subcontract_returns
  using (exists (select 1 from subcontracts s where s.id = subcontract_id));
alter table workshop_fees enable row level security;
alter table workshop_fees force row level security;
create policy workshop_fees_in_scope on workshop_fees using (in_scope('workshops', workshop));
