-- The material check of a released order (物料核查).
create table material_checks (
  order_id uuid primary key,
  order_no text not null,
  ordered_on date not null,
  needed_by date not null,
  status text not null check (status in ('REQUESTED', 'SHORT', 'DATED', 'COMPLETE', 'CLOSED')),
  kit_date date,
  shortages text not null default '{"shortages":[]}',
  held boolean not null default false,
  checked_at timestamptz,
  version int not null default 0
);
create index ix_material_checks_status on material_checks (status, needed_by) where status <> 'CLOSED';

create table check_lines (
  line_id uuid primary key,
  order_id uuid not null constraint fk_check_lines_order_id references material_checks,
  line_no int not null,
  product_code text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  needs jsonb
);
create index ix_check_lines_order_id on check_lines (order_id, line_no);

-- What an order takes of each material, and where that stands.
create table material_needs (
  order_id uuid not null constraint fk_material_needs_order_id references material_checks,
  material_code text not null,
  unit text not null,
  needed numeric(19, 4) not null check (needed >= 0),
  reserved numeric(19, 4) not null default 0 check (reserved >= 0),
  issued numeric(19, 4) not null default 0 check (issued >= 0),
  missing numeric(19, 4) generated always as (needed - reserved - issued) stored,
  primary key (order_id, material_code),
  constraint ck_material_needs_sum check (reserved + issued <= needed)
);
create index ix_material_needs_missing on material_needs (material_code) where missing > 0;

-- Orders to check again, and what made somebody ask. Rows are only added and taken, so nobody who asks ever waits for
-- a check; and stock is only ever locked for one order at a time.
create table recheck_requests (
  id bigint generated always as identity primary key,
  order_id uuid not null,
  action text not null,
  correlation_id text not null,
  causation_id text
);
create index ix_recheck_requests_order_id on recheck_requests (order_id);

-- Tickets at work; what they may still take is issued as soon as it is here.
create table started_tickets (
  ticket_id uuid not null,
  ticket_no text not null,
  order_id uuid not null,
  line_id uuid not null,
  plant text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  started_at timestamptz not null,
  primary key (ticket_id, line_id)
);
create index ix_started_tickets_order_id on started_tickets (order_id);

-- Questions of the order review (订单评审) and when they were answered.
create table review_questions (
  order_id uuid not null,
  round int not null,
  wanted jsonb not null,
  kit_date date,
  answered_at timestamptz,
  primary key (order_id, round)
);
create index ix_review_questions_open on review_questions (order_id) where answered_at is null;
