-- What reviews asked about credit, and what finance answered. A question waits while its customer is not known.
create table credit_assessments (
  order_id uuid not null,
  round int not null,
  customer_id uuid not null,
  total numeric(19, 4) not null,
  currency text not null,
  state text check (state in ('OK', 'WARN', 'STOP')),
  reason text,
  assessed_at timestamptz,
  primary key (order_id, round)
);
create index ix_credit_assessments_unanswered on credit_assessments (customer_id) where state is null;
