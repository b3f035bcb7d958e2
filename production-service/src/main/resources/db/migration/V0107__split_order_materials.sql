-- Orders and procurement tell their facts to different consumers; each has its own row to lock, so that two batches with
-- the same orders in another sequence never wait for each other crosswise.
create table order_materials (
  order_id uuid primary key,
  result text,
  kit_date date,
  checked_version bigint not null default 0
);
insert into order_materials (order_id, result, kit_date, checked_version)
  select order_id, material, kit_date, material_version from order_standings where material_version > 0;
alter table order_standings drop column material, drop column kit_date, drop column material_version;
