-- What came in is kept byte for byte for a while only; its key and hash stay, which tell the same again from something new.
alter table inbound_requests alter body drop not null;

-- Up to which call the bodies were dropped: ids begin with their time, so the next round begins there.
create table dropped_bodies (
  one boolean primary key default true check (one),
  up_to uuid not null
);
insert into dropped_bodies (up_to) values ('00000000-0000-0000-0000-000000000000');
