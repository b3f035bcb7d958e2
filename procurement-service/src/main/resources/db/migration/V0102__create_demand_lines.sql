-- What customers ordered, from our copy of their orders: the base of the gross need (毛需求).
create table demand_lines (
  line_id uuid primary key,
  order_id uuid not null,
  product_code text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  unit text not null,
  currency text not null,
  ordered_on date not null,
  dropped boolean not null default false
);
create index ix_demand_lines_order_id on demand_lines (order_id);
create index ix_demand_lines_ordered_on on demand_lines (ordered_on) where not dropped;
