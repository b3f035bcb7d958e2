-- The orders that partners placed, as far as they may see them.
create table partner_orders (
  order_id uuid primary key,
  partner_id uuid not null constraint fk_partner_orders_partner_id references partners,
  external_no text not null,
  order_no text not null,
  state text not null check (state in ('RECORDED', 'REPLIED', 'CONFIRMED', 'RELEASED', 'ON_HOLD', 'REJECTED',
    'CANCELLED', 'COMPLETED')),
  state_before_hold text,
  promised_date date,
  changed_at timestamptz not null,
  constraint uq_partner_orders_external_no unique (partner_id, external_no)
);

-- What each partner may hear, numbered without gaps: who reads up to a number has missed nothing before it.
create table partner_news_heads (
  partner_id uuid primary key constraint fk_partner_news_heads_partner_id references partners,
  last bigint not null
);
create table partner_news (
  partner_id uuid not null constraint fk_partner_news_partner_id references partners,
  seq bigint not null,
  id uuid not null,
  type text not null,
  document_no text not null,
  data jsonb not null,
  at timestamptz not null,
  primary key (partner_id, seq)
);
