create table customers (
  id uuid primary key,
  code text not null,
  name text not null,
  contact_name text,
  phone text,
  address text,
  region text,
  currency text not null,
  grade text not null check (grade in ('A', 'B', 'C')),
  terms_code text not null constraint fk_customers_terms_code references payment_terms,
  credit_limit numeric(19, 4) check (credit_limit >= 0),
  registered_at timestamptz not null,
  version int not null
);
create unique index uq_customers_code on customers (lower(code));
create index ix_customers_code on customers (code);
create index ix_customers_grade_code on customers (grade, code);

-- Why each customer stands where it stands; rows are only added (评级记录).
create table grade_changes (
  id uuid primary key,
  customer_id uuid not null constraint fk_grade_changes_customer_id references customers,
  previous text check (previous in ('A', 'B', 'C')),
  grade text not null check (grade in ('A', 'B', 'C')),
  reason text,
  graded_by text not null,
  graded_at timestamptz not null,
  constraint ck_grade_changes_reason check (previous is null or reason is not null)
);
create index ix_grade_changes_customer_id on grade_changes (customer_id, graded_at);
create trigger grade_changes_are_append_only before update or delete on grade_changes
  for each row execute function refuse_change();

alter table customers enable row level security;
alter table customers force row level security;
create policy customers_in_scope on customers using (in_scope('customers', code));
alter table grade_changes enable row level security;
alter table grade_changes force row level security;
create policy grade_changes_in_scope on grade_changes
  using (exists (select 1 from customers c where c.id = customer_id));
