-- Our copy of the product master, replaced whole whenever production defines a product anew. The bill of materials stays
-- the document it came as: it is only ever read whole, into memory.
create table products (
  code text primary key,
  name text not null,
  unit text not null,
  made boolean not null,
  bom jsonb not null,
  aggregate_version bigint not null
);

-- Counts the changes of the product master, so that a copy in memory knows when it is old. Its row lock makes the number
-- follow the order of commits.
create table product_revision (
  only_row boolean primary key default true constraint ck_product_revision_only_row check (only_row),
  revision bigint not null default 0
);
insert into product_revision default values;
