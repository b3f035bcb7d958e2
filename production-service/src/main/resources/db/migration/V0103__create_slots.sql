-- Hours taken on one day of one work centre; the constraint is the last fence against booking twice.
create table work_centre_days (
  work_centre text not null constraint fk_work_centre_days_work_centre references work_centres,
  day date not null,
  capacity numeric(8, 2) not null,
  booked numeric(12, 4) not null,
  primary key (work_centre, day),
  constraint ck_work_centre_days_booked check (booked >= 0 and booked <= capacity)
);

-- Whose hours they are: an order line's while its slot is only offered, a ticket's from release on.
create table bookings (
  owner uuid not null,
  step_no int not null,
  work_centre text not null,
  day date not null,
  hours numeric(12, 4) not null check (hours > 0),
  tentative boolean not null,
  primary key (owner, step_no, work_centre, day)
);
create index ix_bookings_work_centre_day on bookings (work_centre, day);

-- What the order desk was answered in the review (排产回复); the last round of each line.
create table slot_offers (
  line_id uuid primary key,
  order_id uuid not null,
  order_no text not null,
  line_no int not null,
  round int not null,
  product_code text not null,
  definition int not null,
  quantity numeric(19, 4) not null,
  plant text not null,
  state text not null check (state in ('OPEN', 'FIRM', 'UNPLACED', 'TAKEN', 'EXPIRED', 'WITHDRAWN')),
  starts date,
  ends date,
  offered_at timestamptz not null,
  version int not null
);
create index ix_slot_offers_order_id on slot_offers (order_id);
create index ix_slot_offers_state on slot_offers (state, offered_at);

alter table slot_offers enable row level security;
alter table slot_offers force row level security;
create policy slot_offers_in_scope on slot_offers using (in_scope('plants', plant));
