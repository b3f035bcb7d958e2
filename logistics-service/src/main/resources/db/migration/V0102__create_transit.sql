-- Calendar days from our gate to a door, by mode and region; '*' is every region without a row of its own.
create table transit_times (
  id uuid primary key,
  mode text not null check (mode in ('ROAD', 'RAIL', 'AIR', 'SEA', 'EXPRESS')),
  region text not null,
  days int not null check (days between 0 and 365),
  carriers text[] not null default '{}',
  preferred boolean not null default false,
  constraint uq_transit_times_mode unique (mode, region)
);
create unique index uq_transit_times_preferred on transit_times (region) where preferred;
insert into transit_times (id, mode, region, days, preferred) values
  (gen_random_uuid(), 'ROAD', '*', 3, true),
  (gen_random_uuid(), 'RAIL', '*', 6, false),
  (gen_random_uuid(), 'AIR', '*', 2, false),
  (gen_random_uuid(), 'EXPRESS', '*', 2, false),
  (gen_random_uuid(), 'SEA', '*', 35, false);

-- Reviews that asked before we heard of the customer; answered as soon as we do.
create table transit_questions (
  order_id uuid not null,
  round int not null,
  customer_id uuid not null,
  primary key (order_id, round)
);
create index ix_transit_questions_customer_id on transit_questions (customer_id);
