-- How to call whom: the services keep accounts, pages show names. Noted at each sign-in.
create table people (
  subject text        primary key,
  name    text        not null,
  roles   text[]      not null,
  seen_at timestamptz not null
);
create index people_seen_at on people (seen_at desc);
