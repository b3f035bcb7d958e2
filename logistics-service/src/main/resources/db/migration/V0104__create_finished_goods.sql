-- Finished goods by order line. The check is the last fence: no more leaves than came in.
create table finished_goods (
  order_id uuid not null,
  line_id uuid not null,
  unit text not null,
  finished numeric(19, 4) not null check (finished >= 0),
  shipped numeric(19, 4) not null default 0 check (shipped >= 0),
  primary key (order_id, line_id),
  constraint ck_finished_goods_shipped check (shipped <= finished)
);
create index ix_finished_goods_in_store on finished_goods (order_id, line_id) where finished > shipped;

-- Goods may come before the order's shipment is planned; then only those who see everything see them.
alter table finished_goods enable row level security;
alter table finished_goods force row level security;
create policy finished_goods_in_scope on finished_goods
  using (in_scope('customers', '*')
    or exists (select 1 from shipments s where s.order_id = finished_goods.order_id));
