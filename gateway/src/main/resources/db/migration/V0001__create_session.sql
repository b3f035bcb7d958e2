-- Who is signed in. The browser holds the key: what is sealed cannot be opened from here alone.
create table session (
  id           bytea       primary key,
  subject      text        not null,
  sid          text        not null,
  sealed       bytea       not null,
  created_at   timestamptz not null,
  renew_at     timestamptz not null,
  access_until timestamptz not null,
  ends_at      timestamptz not null
);

comment on column session.id is 'derived from the cookie''s secret, one way';
comment on column session.sid is 'the provider''s name for this sign-in; a back-channel logout names it';
comment on column session.sealed is 'the tokens, AES-GCM under a key derived from the cookie';
comment on column session.renew_at is 'from then on the provider is asked whether the person may go on';

create index session_sid on session (sid);
create index session_subject on session (subject);
create index session_ends_at on session (ends_at);
