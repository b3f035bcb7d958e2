-- Outbox: rows wait here until the broker has them. The ordering column is given by the database at insert; the row
-- lock on aggregate_versions, taken first, makes it follow the order of commits inside one aggregate.
create table outbox (
  lane smallint not null,
  seq bigint generated always as identity,
  id uuid not null,
  aggregatetype text not null,
  aggregateid text not null,
  aggregate_version bigint not null,
  topic text not null,
  type text not null,
  headers jsonb not null,
  payload bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (lane, seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- One row per lane: its lock makes a single relay the owner, its counter gives the gapless producer sequence.
create table outbox_lanes (
  lane smallint primary key,
  published bigint not null default 0
);
insert into outbox_lanes (lane) select generate_series(0, 15);

create table aggregate_versions (
  topic text not null,
  aggregateid text not null,
  version bigint not null,
  primary key (topic, aggregateid)
) with (fillfactor = 70);

-- The durable log: what the broker acknowledged stays here, because a single broker may lose it in a power cut.
create table published_events (
  lane smallint not null,
  producer_seq bigint not null,
  id uuid not null,
  aggregatetype text not null,
  aggregateid text not null,
  aggregate_version bigint not null,
  topic text not null,
  type text not null,
  headers jsonb not null,
  payload bytea not null,
  created_at timestamptz not null,
  published_on date not null default current_date,
  published_at timestamptz not null default clock_timestamp(),
  primary key (published_on, lane, producer_seq)
) partition by range (published_on);

create table inbox (
  consumer text not null,
  event_id uuid not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);
create index ix_inbox_received_at on inbox using brin (received_at);

-- A key whose fact could not be applied waits here, and everything later of that key behind it.
create table inbox_parked (
  consumer text not null,
  key text not null,
  seq bigint generated always as identity,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  headers jsonb not null,
  payload bytea not null,
  reason text,
  attempts int not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  parked_at timestamptz not null default clock_timestamp(),
  primary key (consumer, key, seq)
);

-- Records that cannot be read at all; kept whole for people to look at.
create table inbox_poison (
  consumer text not null,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  key text,
  headers jsonb not null,
  payload bytea,
  reason text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (consumer, topic, partition, record_offset)
);

-- The runtime role owns nothing, so the owner lends it this one piece of housekeeping.
create function maintain_messaging(keep_days int) returns void
language plpgsql security definer set search_path = public as $$
declare
  day date;
  partition record;
begin
  for day in select generate_series(current_date - 1, current_date + 3, interval '1 day')::date loop
    if to_regclass('published_events_' || to_char(day, 'YYYYMMDD')) is null then
      execute format('create table published_events_%s partition of published_events for values from (%L) to (%L)',
        to_char(day, 'YYYYMMDD'), day, day + 1);
    end if;
  end loop;
  for partition in
    select inhrelid::regclass as name, right(inhrelid::regclass::text, 8) as day
    from pg_inherits where inhparent = 'published_events'::regclass
  loop
    if to_date(partition.day, 'YYYYMMDD') < current_date - keep_days then
      execute format('drop table %s', partition.name);
    end if;
  end loop;
  delete from inbox where received_at < now() - make_interval(days => keep_days * 3);
end $$;
select maintain_messaging(14);

-- Who did what, when, why and from which event. Rows are only ever added.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  entity text not null,
  entity_id text not null,
  changes jsonb not null,
  reason text,
  correlation_id text not null,
  causation_id text,
  recorded_at timestamptz not null default clock_timestamp()
);
create index ix_audit_entity on audit (entity_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_is_append_only before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_is_never_truncated before truncate on audit
  for each statement execute function refuse_change();

-- The net below the predicates in the repositories: row-level security asks this of each row. The connection carries
-- the caller's scope; a connection that carries none sees nothing.
create function in_scope(kind text, value text) returns boolean
language sql stable parallel safe as $$
  select current_setting('app.' || kind, true) = '*'
    or value = any (string_to_array(current_setting('app.' || kind, true), ','))
$$;
