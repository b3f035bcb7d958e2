create sequence ticket_numbers;

-- A production ticket (生产通知单). Plants and workshops name every place that has a step of it.
create table tickets (
  id uuid primary key,
  ticket_no text not null constraint uq_tickets_ticket_no unique,
  plant text not null,
  plants text[] not null,
  workshops text[] not null,
  product_code text not null,
  product_name text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  unit text not null,
  due_date date not null,
  rush boolean not null,
  requirements text,
  status text not null check (status in ('PLANNED', 'SLOTTED', 'ISSUED', 'ACCEPTED', 'RUNNING', 'PAUSED', 'FINISHED',
    'CLOSED', 'CANCELLED')),
  starts date,
  ends date,
  pause_cause text,
  pause_note text,
  held_by_order boolean not null default false,
  finished numeric(19, 4) not null default 0,
  scrapped numeric(19, 4) not null default 0 check (scrapped >= 0),
  created_at timestamptz not null,
  accepted_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  reported_at timestamptz,
  version int not null,
  constraint ck_tickets_finished check (finished >= 0 and finished <= quantity)
);
create index ix_tickets_status_due_date on tickets (status, due_date, ticket_no);
create index ix_tickets_due_date on tickets (due_date, ticket_no);

-- Pegging (订单挂接): how much of the ticket is for which order line.
create table ticket_pegs (
  ticket_id uuid not null constraint fk_ticket_pegs_ticket_id references tickets,
  peg_no int not null,
  order_id uuid not null,
  order_no text not null,
  line_id uuid not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  finished numeric(19, 4) not null default 0,
  primary key (ticket_id, peg_no),
  constraint ck_ticket_pegs_finished check (finished >= 0 and finished <= quantity)
);
create index ix_ticket_pegs_order_id on ticket_pegs (order_id);
create unique index uq_ticket_pegs_line_id on ticket_pegs (line_id);

-- One operation of a ticket. What came in is still open, waits for inspection, went on, or is scrap: nothing gets lost.
create table ticket_steps (
  id uuid primary key,
  ticket_id uuid not null constraint fk_ticket_steps_ticket_id references tickets,
  step_no int not null,
  name text not null,
  stage text not null,
  work_centre text not null,
  place text not null,
  outsourced boolean not null,
  inspect boolean not null,
  hours numeric(19, 4) not null,
  starts date,
  ends date,
  status text not null check (status in ('WAITING', 'READY', 'RUNNING', 'DONE')),
  incoming numeric(19, 4) not null default 0,
  open numeric(19, 4) not null default 0 check (open >= 0),
  inspecting numeric(19, 4) not null default 0 check (inspecting >= 0),
  passed numeric(19, 4) not null default 0 check (passed >= 0),
  scrapped numeric(19, 4) not null default 0 check (scrapped >= 0),
  reworked numeric(19, 4) not null default 0 check (reworked >= 0),
  at_workshop numeric(19, 4) not null default 0,
  refusal text,
  version int not null,
  constraint uq_ticket_steps_step_no unique (ticket_id, step_no),
  constraint ck_ticket_steps_conserved check (incoming = open + inspecting + passed + scrapped),
  constraint ck_ticket_steps_at_workshop check (at_workshop >= 0 and at_workshop <= open)
);
create index ix_ticket_steps_place on ticket_steps (place, status);
create index ix_ticket_steps_open on ticket_steps (status) where status in ('READY', 'RUNNING');

create function any_in_scope(kind text, places text[]) returns boolean
language sql stable parallel safe as $$
  select current_setting('app.' || kind, true) = '*'
    or places && string_to_array(current_setting('app.' || kind, true), ',')
$$;
alter table tickets enable row level security;
alter table tickets force row level security;
create policy tickets_in_scope on tickets
  using (any_in_scope('plants', plants) or any_in_scope('workshops', workshops));
alter table ticket_pegs enable row level security;
alter table ticket_pegs force row level security;
create policy ticket_pegs_in_scope on ticket_pegs
  using (exists (select 1 from tickets t where t.id = ticket_id));
alter table ticket_steps enable row level security;
alter table ticket_steps force row level security;
create policy ticket_steps_in_scope on ticket_steps
  using (exists (select 1 from tickets t where t.id = ticket_id));
