create table purchase_orders (
  id uuid primary key,
  purchase_no text not null,
  supplier_code text not null constraint fk_purchase_orders_supplier_code references suppliers,
  currency text not null,
  status text not null check (status in ('DRAFT', 'APPROVED', 'SENT', 'ACKNOWLEDGED', 'PARTLY_RECEIVED', 'RECEIVED',
    'CLOSED', 'CANCELLED', 'SHORT_CLOSED')),
  total numeric(19, 4) not null check (total >= 0),
  received_value numeric(19, 4) not null default 0,
  author text not null,
  created_at timestamptz not null,
  approved_by text,
  sent_by text,
  promised_date date,
  promises int not null default 0,
  version int not null,
  constraint uq_purchase_orders_purchase_no unique (purchase_no),
  constraint ck_purchase_orders_two_people check (approved_by is null or approved_by <> author)
);
create sequence purchase_numbers;
create index ix_purchase_orders_status on purchase_orders (status, created_at desc);
create index ix_purchase_orders_supplier_code on purchase_orders (supplier_code, status);

create table purchase_lines (
  id uuid primary key,
  purchase_order_id uuid not null constraint fk_purchase_lines_purchase_order_id references purchase_orders,
  line_no int not null,
  material_code text not null,
  unit text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  unit_price numeric(19, 4) not null check (unit_price >= 0),
  received numeric(19, 4) not null default 0,
  rejected numeric(19, 4) not null default 0 check (rejected >= 0),
  constraint uq_purchase_lines_material_code unique (purchase_order_id, material_code),
  constraint ck_purchase_lines_received check (received >= 0 and received <= quantity)
);

-- Every date the supplier ever promised, and why it moved (改期).
create table purchase_promises (
  purchase_order_id uuid not null constraint fk_purchase_promises_purchase_order_id references purchase_orders,
  promise_no int not null,
  date date not null,
  reason text not null,
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (purchase_order_id, promise_no)
);

-- Pegging (订单挂接): how much of a purchase is bought for which order.
create table purchase_pegs (
  purchase_line_id uuid not null constraint fk_purchase_pegs_purchase_line_id references purchase_lines,
  order_id uuid not null,
  material_code text not null,
  quantity numeric(19, 4) not null,
  received numeric(19, 4) not null default 0,
  primary key (purchase_line_id, order_id),
  constraint ck_purchase_pegs_quantity check (quantity > 0 and received >= 0 and received <= quantity)
);
create index ix_purchase_pegs_order_id on purchase_pegs (order_id, material_code);

-- Purchases under way, line by line: what is still to come, when, and how much of it nobody waits for.
create view incoming_lines as
select l.id as line_id, l.purchase_order_id, l.material_code, o.promised_date, o.created_at,
  l.quantity - l.received as expected,
  l.quantity - l.received
    - coalesce((select sum(p.quantity - p.received) from purchase_pegs p where p.purchase_line_id = l.id), 0) as spare
from purchase_lines l join purchase_orders o on o.id = l.purchase_order_id
where o.status in ('DRAFT', 'APPROVED', 'SENT', 'ACKNOWLEDGED', 'PARTLY_RECEIVED') and l.quantity > l.received;

-- What came and how it was inspected (到货检验).
create table goods_receipts (
  id uuid primary key,
  purchase_order_id uuid not null constraint fk_goods_receipts_purchase_order_id references purchase_orders,
  plant text not null,
  delivery_note text,
  received_by text not null,
  received_at timestamptz not null
);
create index ix_goods_receipts_purchase_order_id on goods_receipts (purchase_order_id);

create table goods_receipt_lines (
  goods_receipt_id uuid not null constraint fk_goods_receipt_lines_goods_receipt_id references goods_receipts,
  material_code text not null,
  accepted numeric(19, 4) not null check (accepted >= 0),
  rejected numeric(19, 4) not null check (rejected >= 0),
  concession numeric(19, 4) not null check (concession >= 0),
  defect text,
  primary key (goods_receipt_id, material_code)
);

alter table goods_receipts enable row level security;
alter table goods_receipts force row level security;
create policy goods_receipts_in_scope on goods_receipts using (in_scope('plants', plant));
alter table goods_receipt_lines enable row level security;
alter table goods_receipt_lines force row level security;
create policy goods_receipt_lines_in_scope on goods_receipt_lines
  using (exists (select 1 from goods_receipts r where r.id = goods_receipt_id));
