-- What lies where. on_hand is the sum of the movements; reserved the sum of the reservations.
create table stock_items (
  material_code text not null,
  plant text not null,
  unit text not null,
  on_hand numeric(19, 4) not null default 0,
  reserved numeric(19, 4) not null default 0,
  primary key (material_code, plant),
  constraint ck_stock_items_on_hand check (on_hand >= 0),
  constraint ck_stock_items_reserved check (reserved >= 0 and reserved <= on_hand)
) with (fillfactor = 70);

create table stock_movements (
  id uuid primary key,
  material_code text not null,
  plant text not null,
  kind text not null check (kind in ('OPENING', 'RECEIPT', 'ISSUE', 'ADJUSTMENT', 'TRANSFER')),
  quantity numeric(19, 4) not null check (quantity <> 0),
  unit text not null,
  reason text not null,
  order_id uuid,
  document_id uuid,
  moved_by text not null,
  moved_at timestamptz not null
);
create index ix_stock_movements_material_code on stock_movements (material_code, moved_at desc);
create trigger stock_movements_are_append_only before update or delete on stock_movements
  for each row execute function refuse_change();

-- What of the stock is set aside for which customer order.
create table reservations (
  order_id uuid not null,
  material_code text not null,
  plant text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  primary key (order_id, material_code, plant)
);

alter table stock_items enable row level security;
alter table stock_items force row level security;
create policy stock_items_in_scope on stock_items using (in_scope('plants', plant));
alter table stock_movements enable row level security;
alter table stock_movements force row level security;
create policy stock_movements_in_scope on stock_movements using (in_scope('plants', plant));
alter table reservations enable row level security;
alter table reservations force row level security;
create policy reservations_in_scope on reservations using (in_scope('plants', plant));
