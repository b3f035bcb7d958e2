-- Our own copies of what other departments own, built from their facts.
create table known_customers (
  id uuid primary key,
  code text not null,
  name text not null,
  grade text not null,
  currency text not null,
  region text,
  aggregate_version bigint not null
);
create index ix_known_customers_code on known_customers (code);

create table known_products (
  code text primary key,
  name text not null,
  unit text not null,
  made boolean not null,
  aggregate_version bigint not null
);
