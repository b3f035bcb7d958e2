-- Who reported what and when (报工、检验、外协回货); rows are only added.
create table progress_entries (
  id uuid primary key,
  ticket_id uuid not null constraint fk_progress_entries_ticket_id references tickets,
  step_no int not null,
  kind text not null check (kind in ('REPORT', 'INSPECTION', 'RETURN')),
  good numeric(19, 4) not null,
  rework numeric(19, 4) not null,
  scrap numeric(19, 4) not null,
  concession numeric(19, 4) not null,
  defect text,
  reported_by text not null,
  reported_at timestamptz not null
);
create index ix_progress_entries_ticket_id on progress_entries (ticket_id, reported_at);
create trigger progress_entries_are_append_only before update or delete on progress_entries
  for each row execute function refuse_change();

alter table progress_entries enable row level security;
alter table progress_entries force row level security;
create policy progress_entries_in_scope on progress_entries
  using (exists (select 1 from tickets t where t.id = ticket_id));
