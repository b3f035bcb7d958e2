-- Each time somebody had an event judged again that was rejected at the door or refused by its owner.
create table inbound_replays (
  request_id uuid not null constraint fk_inbound_replays_request_id references inbound_requests,
  item int not null,
  outcome text not null check (outcome in ('ACCEPTED', 'REJECTED')),
  receipt_id uuid,
  reasons jsonb not null,
  replayed_by text not null,
  replayed_at timestamptz not null,
  primary key (request_id, item, replayed_at)
);

-- Calls in which something was rejected are few: whoever looks for them reads no others.
alter table inbound_requests add has_rejected boolean
  generated always as (jsonb_path_exists(report, '$.items[*] ? (@.outcome == "REJECTED")')) stored;
create index ix_inbound_requests_rejected on inbound_requests (id desc) where has_rejected;
create index ix_inbound_requests_partner_id on inbound_requests (partner_id, id desc);
