-- Who wanted the order released: by hand, or by itself once its gate opens. They answer for the release.
alter table orders add column release_asked_by text;

-- An override takes three people, is for this much at most, and lets one release through.
alter table gate_overrides
  add column endorsed_by text,
  add column endorsed_at timestamptz,
  add column amount numeric(19, 4) not null default 0 check (amount >= 0),
  add column currency text not null default '',
  add column used_at timestamptz,
  add constraint ck_gate_overrides_three_people check (
    endorsed_by <> requested_by and approved_by <> requested_by and approved_by <> endorsed_by),
  add constraint ck_gate_overrides_endorsed_first check (approved_by is null or endorsed_by is not null) not valid,
  add constraint ck_gate_overrides_used check (used_at is null or approved_by is not null);
