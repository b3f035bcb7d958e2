-- Our own copy of what the customer service owns, built from its facts. Where customers are, never how to reach them.
-- A row with version 0 stands for a customer that others named and we have not heard of yet.
create table known_customers (
  id uuid primary key,
  code text not null,
  region text,
  aggregate_version bigint not null
);
