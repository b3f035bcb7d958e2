-- Partner systems: which of our parties each speaks for, what it may say, and how often.
create table partners (
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null check (kind in ('CUSTOMER', 'WORKSHOP', 'SUPPLIER', 'CARRIER', 'BANK')),
  party_code text not null,
  token_client text,
  types text[] not null,
  calls_per_minute int not null check (calls_per_minute > 0),
  suspended boolean not null,
  registered_at timestamptz not null,
  version int not null,
  constraint uq_partners_token_client unique (token_client)
);
create unique index uq_partners_code on partners (lower(code));
create index ix_partners_kind_party_code on partners (kind, party_code);

-- What proves that a message is theirs. A shared secret is sealed (AES-GCM); a public key is no secret.
create table partner_keys (
  id uuid primary key,
  partner_id uuid not null constraint fk_partner_keys_partner_id references partners,
  algorithm text not null check (algorithm in ('HMAC', 'ED25519')),
  material bytea not null,
  added_at timestamptz not null,
  revoked_at timestamptz
);
create index ix_partner_keys_partner_id on partner_keys (partner_id);

-- What they call our products.
create table partner_products (
  partner_id uuid not null constraint fk_partner_products_partner_id references partners,
  their_code text not null,
  our_code text not null,
  primary key (partner_id, their_code)
);
