-- Our own copy of what the customer service owns, built from its facts. Where customers are, never how to reach them.
create table known_customers (
  id uuid primary key,
  code text not null,
  region text,
  aggregate_version bigint not null
);
