-- Where partners want to be told, and each attempt at telling them.
create table webhook_subscriptions (
  id uuid primary key,
  partner_id uuid not null constraint fk_webhook_subscriptions_partner_id references partners,
  url text not null,
  types text[] not null,
  secret bytea not null,
  responsible text not null,
  paused_because text,
  subscribed_at timestamptz not null,
  ended_at timestamptz,
  version int not null
);
create index ix_webhook_subscriptions_partner_id on webhook_subscriptions (partner_id) where ended_at is null;

create table webhook_deliveries (
  subscription_id uuid not null constraint fk_webhook_deliveries_subscription_id references webhook_subscriptions,
  partner_id uuid not null,
  seq bigint not null,
  document_no text not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'EXHAUSTED')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  claimed_until timestamptz,
  last_status int,
  last_error text,
  delivered_at timestamptz,
  primary key (subscription_id, seq),
  constraint fk_webhook_deliveries_news foreign key (partner_id, seq) references partner_news
);
create index ix_webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'PENDING';
create index ix_webhook_deliveries_open on webhook_deliveries (subscription_id, document_no, seq)
  where state <> 'DELIVERED';
