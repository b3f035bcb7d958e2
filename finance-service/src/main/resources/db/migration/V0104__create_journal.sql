-- The ledger. Debits are positive, credits negative; each entry is balanced in each currency; rows are only ever added.
create table journal_entries (
  id uuid primary key,
  seq bigint generated always as identity,
  order_id uuid not null,
  kind text not null,
  document_id uuid not null,
  reason text,
  posted_by text not null,
  posted_at timestamptz not null
);
create index ix_journal_entries_order_id on journal_entries (order_id, seq);

create table journal_lines (
  entry_id uuid not null constraint fk_journal_lines_entry_id references journal_entries,
  line_no int not null,
  account text not null check (account in ('BANK', 'RECEIVABLE', 'CUSTOMER_DEPOSIT', 'CUSTOMER_CREDIT', 'REVENUE',
    'COST', 'PAYABLE')),
  currency text not null,
  amount numeric(19, 4) not null check (amount <> 0),
  primary key (entry_id, line_no)
);

-- An entry is written by one statement, so its balance can be judged when that statement ends.
create function refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by entry_id, currency having sum(amount) <> 0) then
    raise exception 'journal entry is not balanced';
  end if;
  return null;
end $$;
create trigger journal_lines_are_balanced after insert on journal_lines
  referencing new table as added for each statement execute function refuse_unbalanced();

create trigger journal_entries_are_append_only before update or delete on journal_entries
  for each row execute function refuse_change();
create trigger journal_entries_are_never_truncated before truncate on journal_entries
  for each statement execute function refuse_change();
create trigger journal_lines_are_append_only before update or delete on journal_lines
  for each row execute function refuse_change();
create trigger journal_lines_are_never_truncated before truncate on journal_lines
  for each statement execute function refuse_change();

alter table journal_entries enable row level security;
alter table journal_entries force row level security;
create policy journal_entries_in_scope on journal_entries for select
  using (in_scope('customers', null) or exists (select 1 from order_accounts a where a.order_id = journal_entries.order_id));
create policy journal_entries_are_added on journal_entries for insert with check (true);

alter table journal_lines enable row level security;
alter table journal_lines force row level security;
create policy journal_lines_in_scope on journal_lines for select
  using (in_scope('customers', null) or exists (select 1 from journal_entries e where e.id = journal_lines.entry_id));
create policy journal_lines_are_added on journal_lines for insert with check (true);
