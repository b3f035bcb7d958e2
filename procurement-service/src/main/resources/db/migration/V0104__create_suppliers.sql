create table suppliers (
  code text primary key,
  name text not null,
  active boolean not null default true,
  version int not null default 0
);

create table supplier_offers (
  supplier_code text not null constraint fk_supplier_offers_supplier_code references suppliers,
  material_code text not null,
  price numeric(19, 4) not null check (price >= 0),
  currency text not null,
  lead_days int not null check (lead_days >= 0),
  minimum numeric(19, 4) not null default 0 check (minimum >= 0),
  preferred boolean not null default false,
  primary key (supplier_code, material_code)
);
create index ix_supplier_offers_material_code on supplier_offers (material_code);

-- One supplier per material: the one the buyer prefers, else the fastest, else the cheapest.
create view preferred_offers as
select distinct on (o.material_code) o.*
from supplier_offers o join suppliers s on s.code = o.supplier_code and s.active
order by o.material_code, o.preferred desc, o.lead_days, o.price, o.supplier_code;
