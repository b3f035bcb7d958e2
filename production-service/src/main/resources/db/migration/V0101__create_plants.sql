-- Where work is done: our plants, and outsourced workshops (外协). Codes stand in access tokens.
create table plants (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('PLANT', 'WORKSHOP')),
  version int not null
);

-- A work centre (工作中心) belongs to one place and can do so many hours on a working day of it.
create table work_centres (
  code text primary key,
  name text not null,
  plant text not null constraint fk_work_centres_plant references plants,
  hours_per_day numeric(8, 2) not null check (hours_per_day > 0),
  version int not null
);
create index ix_work_centres_plant on work_centres (plant);
