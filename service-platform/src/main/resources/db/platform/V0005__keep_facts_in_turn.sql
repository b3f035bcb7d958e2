-- How far a consumer has come with the facts of each key on each topic: it takes 1, 2, 3… and waits for what is missing.
create table inbox_versions (
  consumer text not null,
  topic text not null,
  key text not null,
  version bigint not null,
  primary key (consumer, topic, key)
) with (fillfactor = 70);

-- Where a consumer's reading of a partition began: only one that has read it from the first record can know that an
-- unknown key's first fact is missing. To later ones it may be older than what the topic keeps.
create table inbox_beginnings (
  consumer text not null,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  primary key (consumer, topic, partition)
);

-- The body an id came with: the same id with another one is no repetition. Empty for what was seen before this.
alter table inbox add column hash bytea;

-- What waits of a key on a topic is tried by version. A late record comes out of turn because a person, or a newer
-- build that knows its type, took it back.
alter table inbox_parked
  add column version bigint not null generated always as ((headers ->> 'ce_aggregateversion')::bigint) stored,
  add column late boolean not null default false,
  alter column payload drop not null,
  drop constraint inbox_parked_pkey,
  add primary key (consumer, topic, key, version, seq);
create unique index ix_inbox_parked_seq on inbox_parked (seq);
create index ix_inbox_parked_next_attempt_at on inbox_parked (next_attempt_at);

-- Ids are remembered for longer than topics keep records (90 days): reading a topic anew must find all of them seen.
create or replace function maintain_messaging(keep_days int) returns void
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
  delete from inbox where received_at < now() - interval '100 days';
end $$;
