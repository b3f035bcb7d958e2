-- Our own copy of the customers' terms, built from customer service's facts.
create table known_customers (
  id uuid primary key,
  code text not null,
  name text not null,
  currency text not null,
  terms jsonb not null,
  aggregate_version bigint not null
);
