-- Product master (产品资料). The definition counts its changes, so that a slot knows what it was planned for.
create table products (
  code text primary key,
  name text not null,
  unit text not null,
  made boolean not null,
  plant text not null constraint fk_products_plant references plants,
  definition int not null,
  version int not null
);

-- Dated bill of materials (物料清单): a row holds from its first day to its last, or for ever.
create table product_components (
  product_code text not null constraint fk_product_components_product_code references products,
  row_no int not null,
  component_code text not null constraint fk_product_components_component_code references products,
  per_unit numeric(19, 6) not null check (per_unit > 0),
  unit text not null,
  valid_from date not null,
  valid_to date,
  primary key (product_code, row_no),
  constraint ck_product_components_dates check (valid_to is null or valid_to >= valid_from)
);
create index ix_product_components_component_code on product_components (component_code);

-- Routing (工艺路线): the operations in their order.
create table product_steps (
  product_code text not null constraint fk_product_steps_product_code references products,
  row_no int not null,
  step_no int not null,
  work_centre text not null constraint fk_product_steps_work_centre references work_centres,
  name text not null,
  stage text not null check (stage in ('BLANK', 'FINISH', 'PACK')),
  setup_hours numeric(12, 6) not null check (setup_hours >= 0),
  hours_per_unit numeric(12, 6) not null check (hours_per_unit >= 0),
  outsourced boolean not null,
  inspect boolean not null,
  primary key (product_code, row_no),
  constraint uq_product_steps_step_no unique (product_code, step_no)
);
