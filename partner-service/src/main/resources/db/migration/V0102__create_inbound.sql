-- What came in, byte for byte, and what was answered: the same key of the same partner gets the same answer again.
create table inbound_requests (
  id uuid primary key,
  partner_id uuid not null constraint fk_inbound_requests_partner_id references partners,
  key text not null,
  hash text not null,
  content_type text not null,
  attributes jsonb not null,
  body bytea not null,
  received_at timestamptz not null,
  report jsonb,
  constraint uq_inbound_requests_key unique (partner_id, key)
);

-- Each accepted event, and what the owning service made of it.
create table inbound_events (
  receipt_id uuid primary key,
  partner_id uuid not null constraint fk_inbound_events_partner_id references partners,
  request_id uuid not null constraint fk_inbound_events_request_id references inbound_requests,
  source text not null,
  event_id text not null,
  type text not null,
  hash text not null,
  document_no text not null,
  received_at timestamptz not null,
  state text not null default 'ACCEPTED' check (state in ('ACCEPTED', 'APPLIED', 'REFUSED')),
  reasons jsonb,
  answered_at timestamptz,
  constraint uq_inbound_events_event unique (partner_id, source, event_id)
);
create index ix_inbound_events_request_id on inbound_events (request_id);
create index ix_inbound_events_document on inbound_events (partner_id, document_no, received_at desc);
create index ix_inbound_events_state on inbound_events (state, received_at) where state <> 'APPLIED';
