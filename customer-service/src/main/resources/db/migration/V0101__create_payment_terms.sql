-- Payment terms are written once and never changed: other terms are another code.
create table payment_terms (
  code text primary key,
  name text not null,
  defined_at timestamptz not null
);

create table payment_term_parts (
  terms_code text not null constraint fk_payment_term_parts_terms_code references payment_terms,
  part_no int not null,
  kind text not null check (kind in ('DEPOSIT', 'BALANCE', 'CREDIT')),
  percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
  gate text not null check (gate in ('RELEASE', 'SHIP', 'NONE')),
  credit_days int not null check (credit_days >= 0),
  primary key (terms_code, part_no),
  constraint ck_payment_term_parts_credit check ((kind = 'CREDIT') = (credit_days > 0))
);
create trigger payment_terms_are_append_only before update or delete on payment_terms
  for each row execute function refuse_change();
create trigger payment_term_parts_are_append_only before update or delete on payment_term_parts
  for each row execute function refuse_change();
