-- Links that show one order to its customer; of the token only the hash is kept.
create table order_shares (
  id uuid primary key,
  order_id uuid not null constraint fk_order_shares_order_id references orders,
  token_hash text not null constraint uq_order_shares_token_hash unique,
  contact_name text not null,
  contact_phone text not null,
  shared_by text not null,
  shared_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  version int not null,
  constraint ck_order_shares_expires check (expires_at > shared_at)
);
create index ix_order_shares_order_id on order_shares (order_id);

alter table order_shares enable row level security;
alter table order_shares force row level security;
create policy order_shares_in_scope on order_shares
  using (current_setting('app.customers', true) = '*' or exists (select 1 from orders o where o.id = order_id));
