-- What the departments answered in a review round; answers come in any order, and a repeated one replaces the former.
create table review_answers (
  order_id uuid not null,
  round int not null,
  kind text not null check (kind in ('SLOT', 'MATERIAL', 'TRANSIT', 'CREDIT')),
  line_id uuid not null,
  starts date,
  date date,
  days int,
  note text,
  event_id uuid not null,
  answered_at timestamptz not null,
  primary key (order_id, round, kind, line_id)
);
