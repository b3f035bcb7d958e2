-- What customers' systems want of their orders (改单、取消申请), until a person has decided.
create table order_requests (
  receipt_id uuid primary key,
  order_id uuid not null constraint fk_order_requests_order_id references orders,
  partner text not null,
  kind text not null check (kind in ('CHANGE', 'CANCELLATION')),
  text text not null,
  requested_date date,
  made_at timestamptz not null,
  status text not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED')),
  answer text,
  decided_by text,
  decided_at timestamptz,
  version int not null,
  constraint ck_order_requests_decided check ((status = 'OPEN') = (decided_by is null))
);
create index ix_order_requests_order_id on order_requests (order_id);
create unique index uq_order_requests_open on order_requests (order_id, kind) where status = 'OPEN';

alter table order_requests enable row level security;
alter table order_requests force row level security;
create policy order_requests_in_scope on order_requests
  using (current_setting('app.customers', true) = '*' or exists (select 1 from orders o where o.id = order_id));
