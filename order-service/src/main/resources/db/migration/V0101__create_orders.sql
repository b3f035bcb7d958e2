create table orders (
  id uuid primary key,
  order_no text not null,
  external_no text,
  channel text not null,
  trade_type text not null,
  customer_id uuid not null,
  customer_code text not null,
  merchandiser text not null,
  currency text not null,
  total numeric(19, 4) not null check (total >= 0),
  status text not null check (status in ('DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'COMPLETED',
    'SETTLED', 'ARCHIVED', 'ON_HOLD', 'REJECTED', 'CANCELLED')),
  status_before_hold text,
  review_round int not null default 0,
  rush boolean not null default false,
  release_when_ready boolean not null default false,
  paid boolean not null default false,
  received_at timestamptz not null,
  reply_by timestamptz not null,
  replied_at timestamptz,
  confirmed_at timestamptz,
  released_at timestamptz,
  completed_at timestamptz,
  settled_at timestamptz,
  version int not null,
  constraint uq_orders_order_no unique (order_no),
  constraint uq_orders_external_no unique (customer_id, external_no)
);
create sequence order_numbers;
create index ix_orders_status_received_at on orders (status, received_at desc);
create index ix_orders_received_at on orders (received_at desc);

create table order_lines (
  id uuid primary key,
  order_id uuid not null constraint fk_order_lines_order_id references orders,
  line_no int not null,
  product_code text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  unit text not null,
  unit_price numeric(19, 4) not null check (unit_price >= 0),
  requested_date date not null,
  promised_date date,
  requirements text,
  signed_quantity numeric(19, 4) not null default 0 check (signed_quantity >= 0),
  constraint uq_order_lines_line_no unique (order_id, line_no)
);

-- Every date ever promised, and why it moved: the first promise and the last are measured apart (交期承诺台账).
create table promises (
  id uuid primary key,
  order_id uuid not null,
  line_id uuid not null constraint fk_promises_line_id references order_lines,
  promise_no int not null,
  date date not null,
  reason text not null,
  promised_by text not null,
  promised_at timestamptz not null,
  constraint uq_promises_line_id unique (line_id, promise_no)
);

alter table orders enable row level security;
alter table orders force row level security;
create policy orders_in_scope on orders using (in_scope('customers', customer_code));
alter table order_lines enable row level security;
alter table order_lines force row level security;
create policy order_lines_in_scope on order_lines
  using (exists (select 1 from orders o where o.id = order_id));
