-- Photos of work (现场照片). The picture lies apart: it can be removed, what is known of it stays.
create table photos (
  id uuid primary key,
  ticket_id uuid not null constraint fk_photos_ticket_id references tickets,
  step_no int not null,
  workshop text,
  about text not null check (about in ('REPORT', 'PROBLEM', 'INSPECTION')),
  sha256 text not null,
  bytes int not null check (bytes > 0),
  width int not null,
  height int not null,
  added_by text not null,
  added_at timestamptz not null,
  removed_by text,
  removed_at timestamptz,
  removal_reason text,
  constraint ck_photos_removed check ((removed_at is null) = (removed_by is null)
    and (removed_at is null) = (removal_reason is null))
);
create index ix_photos_ticket_id on photos (ticket_id, added_at);
-- A phone may send a picture again when its key is long forgotten.
create unique index uq_photos_same on photos (ticket_id, step_no, about, sha256) where removed_at is null;

create table photo_pictures (
  photo_id uuid primary key constraint fk_photo_pictures_photo_id references photos,
  jpeg bytea not null constraint ck_photo_pictures_size check (octet_length(jpeg) <= 1048576)
);
-- It is compressed already.
alter table photo_pictures alter column jpeg set storage external;

-- Whoever has a plant of the ticket sees all its photos; a workshop those of its own steps.
alter table photos enable row level security;
alter table photos force row level security;
create policy photos_in_scope on photos
  using (in_scope('plants', null) or (workshop is not null and in_scope('workshops', workshop))
    or (select true from tickets t where t.id = ticket_id and any_in_scope('plants', t.plants)));
alter table photo_pictures enable row level security;
alter table photo_pictures force row level security;
create policy photo_pictures_in_scope on photo_pictures
  using (in_scope('plants', null) or (select true from photos p where p.id = photo_id));
