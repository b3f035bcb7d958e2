-- What the start of work is decided from, one row per order, made by whichever fact comes first.
create table order_standings (
  order_id uuid primary key,
  released boolean not null default false,
  held boolean not null default false,
  cancelled boolean not null default false,
  material text,
  kit_date date,
  material_version bigint not null default 0
);
