-- Commands that were carried out, with their answers: the same key of the same caller gets the same answer again.
-- The row is written in the transaction of the command itself; status stays empty only while that runs.
create table idempotency_keys (
  client text not null,
  key text not null,
  fingerprint text not null,
  status smallint,
  body text,
  etag text,
  location text,
  created_at timestamptz not null default clock_timestamp(),
  primary key (client, key)
);
create index ix_idempotency_keys_created_at on idempotency_keys (created_at);
