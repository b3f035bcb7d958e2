-- Statements of account as they are agreed with customers. Figures are null while it is a draft, and fixed once it is sent.
create table reconciliations (
  id uuid primary key,
  reconciliation_no text not null,
  customer_id uuid not null,
  customer_code text not null,
  currency text not null,
  from_day date not null,
  to_day date not null,
  status text not null check (status in ('DRAFT', 'SENT', 'CONFIRMED', 'DISPUTED')),
  opening numeric(19, 4),
  due numeric(19, 4),
  received numeric(19, 4),
  closing numeric(19, 4),
  receivable numeric(19, 4),
  drafted_by text not null,
  drafted_at timestamptz not null,
  sent_by text,
  sent_at timestamptz,
  answered_by text,
  answered_at timestamptz,
  evidence text,
  version int not null,
  constraint uq_reconciliations_reconciliation_no unique (reconciliation_no),
  constraint uq_reconciliations_period unique (customer_id, currency, from_day, to_day),
  constraint ck_reconciliations_period check (from_day <= to_day),
  constraint ck_reconciliations_fixed check ((status = 'DRAFT') = (closing is null))
);
create sequence reconciliation_numbers;
create index ix_reconciliations_to_day on reconciliations (to_day desc, id);

-- What the customer got to see. Nobody changes it any more.
create table reconciliation_lines (
  reconciliation_id uuid not null constraint fk_reconciliation_lines_reconciliation_id references reconciliations,
  line_no int not null,
  day date not null,
  kind text not null,
  order_id uuid not null,
  order_no text,
  document_no text,
  value_date date,
  due numeric(19, 4) not null,
  received numeric(19, 4) not null,
  balance numeric(19, 4) not null,
  primary key (reconciliation_id, line_no)
);
select make_append_only('reconciliation_lines');

-- Lines that the customer does not agree with; line 0 is the opening balance.
create table reconciliation_objections (
  reconciliation_id uuid not null constraint fk_reconciliation_objections_reconciliation_id references reconciliations,
  line_no int not null check (line_no >= 0),
  reason text not null,
  primary key (reconciliation_id, line_no)
);

alter table reconciliations enable row level security;
alter table reconciliations force row level security;
create policy reconciliations_in_scope on reconciliations using (in_scope('customers', customer_code));

alter table reconciliation_lines enable row level security;
alter table reconciliation_lines force row level security;
create policy reconciliation_lines_in_scope on reconciliation_lines using (
  in_scope('customers', null) or (select true from reconciliations r where r.id = reconciliation_lines.reconciliation_id));

alter table reconciliation_objections enable row level security;
alter table reconciliation_objections force row level security;
create policy reconciliation_objections_in_scope on reconciliation_objections using (
  in_scope('customers', null) or (select true from reconciliations r where r.id = reconciliation_objections.reconciliation_id));

create view inv.reconciliation as
select id as reconciliation_id, reconciliation_no, customer_id, currency, from_day, to_day, status, opening, due, received,
  closing, receivable
from reconciliations;

create view inv.reconciliation_line as
select reconciliation_id, line_no, order_id, due, received, balance from reconciliation_lines;
