-- What was done about an order on today's list (跟催记录): reminders, what was put away and until when, what came back.
create table follow_ups (
  id uuid primary key,
  order_id uuid not null,
  kind text not null check (kind in ('REMINDED', 'SNOOZED', 'DONE', 'RESTORED')),
  reason text,
  until date,
  channel text,
  text text,
  noted_by text not null,
  noted_at timestamptz not null,
  constraint ck_follow_ups_kept check (
    case kind when 'REMINDED' then channel is not null and text is not null
      when 'RESTORED' then reason is not null
      else reason is not null and until is not null end)
);
create index ix_follow_ups_order_id on follow_ups (order_id, noted_at desc);
alter table follow_ups enable row level security;
alter table follow_ups force row level security;
create policy follow_ups_in_scope on follow_ups using (current_setting('app.customers', true) = '*'
  or exists (select 1 from orders o where o.id = order_id));
select make_append_only('follow_ups');

-- Plants and workshops are compared over what they have now and what they did in the last months.
create index ix_order_documents_done_on on order_documents (done_on);
