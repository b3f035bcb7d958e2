-- A delivery note names the customer. Filled by the next fact about each.
alter table known_customers add column name text;
