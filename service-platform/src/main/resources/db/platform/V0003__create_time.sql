-- How far the movable clock stands from the real one. One row; only moved where gendan.clock.movable is on.
create table clock_offset (
  only_row boolean primary key default true constraint ck_clock_offset_only_row check (only_row),
  offset_millis bigint not null default 0
);
insert into clock_offset default values;

-- Days that differ from Monday to Friday. Other calendars lie over the one named default.
create table calendar_days (
  calendar text not null,
  day date not null,
  kind text not null constraint ck_calendar_days_kind check (kind in ('OFF', 'WORK')),
  note text,
  primary key (calendar, day)
);

-- Durable timers: one per kind and subject. due_at is what was asked for, next_try_at moves when the handler fails.
create table timers (
  kind text not null,
  subject text not null,
  due_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts int not null default 0,
  last_error text,
  primary key (kind, subject)
);
create index ix_timers_next_try_at on timers (next_try_at);
