-- The board tells of each order who makes it, when it is expected and what of its money is here, without looking at its
-- documents again: they are summed up when one of them moves.
alter table order_documents
  drop constraint order_documents_kind_check,
  add constraint ck_order_documents_kind check (kind in ('TICKET', 'SHIPMENT', 'SUBCONTRACT')),
  add column place text,
  add column due_on date,
  add column ready_on date,
  add column heard_at timestamptz,
  add column done_on date,
  add column passed boolean not null default false;

alter table order_axes
  add column deposit text not null default 'NONE',
  add column balance text not null default 'NONE',
  add column deposit_parts uuid[] not null default '{}',
  add column ship_guarded boolean not null default false,
  add column received numeric(19, 4) not null default 0,
  add column transit_days int,
  add column tickets int not null default 0,
  add column tickets_started int not null default 0,
  add column tickets_finished int not null default 0,
  add column inspected boolean not null default false,
  add column plants text[] not null default '{}',
  add column plant_heard_at timestamptz,
  add column workshops text[] not null default '{}',
  add column workshop_heard_at timestamptz,
  add column leaves_on date,
  add column arrives_on date,
  add column shipped_on date,
  add column delivery text not null default 'NONE';

-- When something of an order first went otherwise than planned, and whose part it was (延误原因).
create table order_slips (
  order_id uuid not null,
  reason text not null check (reason in ('MATERIAL', 'PRODUCTION', 'OUTSOURCING', 'QUALITY', 'PAYMENT', 'LOGISTICS',
    'CUSTOMER')),
  at timestamptz not null,
  primary key (order_id, reason)
);
alter table order_slips enable row level security;
alter table order_slips force row level security;
create policy order_slips_in_scope on order_slips using (current_setting('app.customers', true) = '*'
  or exists (select 1 from orders o where o.id = order_id));

-- What was told so far is in the timelines; days are those of the factories.
select set_config('app.customers', '*', true);

insert into order_documents (order_id, document_id, kind, state, version)
select distinct on (order_id, data ->> 'subcontractId') order_id, cast(data ->> 'subcontractId' as uuid), 'SUBCONTRACT',
  case type when 'subcontract.sent.v1' then 'SENT' when 'subcontract.accepted.v1' then 'ACCEPTED'
    when 'subcontract.refused.v1' then 'REFUSED'
    when 'subcontract.returned.v1' then case when cast(data ->> 'last' as boolean) then 'RETURNED' else 'RUNNING' end
    else 'RUNNING' end,
  version
from timeline_entries where type like 'subcontract.%'
order by order_id, data ->> 'subcontractId', version desc;

update order_documents d set place = t.place, due_on = t.due_on, ready_on = t.ready_on, heard_at = t.heard_at,
  done_on = t.done_on, passed = t.passed
from (
  select order_id, coalesce(data ->> 'ticketId', data ->> 'shipmentId') as id,
    max(data ->> 'plant') as place,
    max(cast(data ->> 'dueDate' as date)) filter (where type = 'ticket.created.v1') as due_on,
    (array_agg(cast(coalesce(data ->> 'end', data ->> 'eta', data ->> 'shipDate', data ->> 'plannedDate') as date)
      order by version desc) filter (where type in ('ticket.slotted.v1', 'shipment.planned.v1',
        'shipment-details.confirmed.v1', 'shipment.departed.v1')))[1] as ready_on,
    max(at) filter (where type in ('ticket.accepted.v1', 'ticket.started.v1', 'step.reported.v1', 'ticket.paused.v1',
      'ticket.resumed.v1', 'ticket.finished.v1')) as heard_at,
    max(cast(coalesce(cast(data ->> 'departedAt' as timestamptz), at) at time zone 'Asia/Shanghai' as date))
      filter (where type in ('ticket.finished.v1', 'shipment.departed.v1')) as done_on,
    bool_or(type = 'goods.finished.v1' and cast(data ->> 'last' as boolean)) as passed
  from timeline_entries
  where not data ? 'subcontractId' and (data ? 'ticketId' or data ? 'shipmentId')
    and type not in ('material.issued.v1', 'inspection.recorded.v1')
  group by order_id, coalesce(data ->> 'ticketId', data ->> 'shipmentId')) t
where d.order_id = t.order_id and d.document_id = cast(t.id as uuid);

update order_documents d set place = t.place, due_on = t.due_on, ready_on = t.ready_on, heard_at = t.heard_at,
  done_on = t.done_on
from (
  select order_id, data ->> 'subcontractId' as id,
    max(data ->> 'workshop') as place,
    max(cast(data ->> 'dueDate' as date)) as due_on,
    (array_agg(cast(coalesce(data ->> 'estimatedReady', data ->> 'promisedDate', data ->> 'dueDate') as date)
      order by version desc) filter (where coalesce(data ->> 'estimatedReady', data ->> 'promisedDate',
        data ->> 'dueDate') is not null))[1] as ready_on,
    max(at) as heard_at,
    max(cast(at at time zone 'Asia/Shanghai' as date))
      filter (where type = 'subcontract.returned.v1' and cast(data ->> 'last' as boolean)) as done_on
  from timeline_entries where type like 'subcontract.%'
  group by order_id, data ->> 'subcontractId') t
where d.order_id = t.order_id and d.document_id = cast(t.id as uuid);

update order_axes a set
  deposit_parts = p.deposit_parts, ship_guarded = p.ship_guarded, received = p.received,
  deposit = case when cardinality(p.deposit_parts) = 0 then 'NONE'
    when p.last_release = 'gate-condition.met.v1' then 'PAID' else 'DUE' end,
  balance = case when p.last_balance in ('gate-condition.met.v1', 'receivable.paid.v1') then 'PAID'
    when p.last_balance is null then 'NONE' when p.last_balance = 'receivable.overdue.v1' then 'OVERDUE' else 'DUE' end
from (
  select t.order_id,
    array(select cast(part ->> 'partId' as uuid) from jsonb_array_elements(plan.parts) part
      where part ->> 'gate' = 'RELEASE') as deposit_parts,
    plan.parts @> '[{"gate": "SHIP"}]' as ship_guarded,
    coalesce(sum(cast(data #>> '{amount,amount}' as numeric)) filter (where t.type = 'payment.confirmed.v1'), 0)
      - coalesce(sum(cast(data #>> '{amount,amount}' as numeric)) filter (where t.type = 'payment.reversed.v1'), 0)
      as received,
    (array_agg(t.type order by version desc) filter (where data ->> 'gate' = 'RELEASE'))[1] as last_release,
    (array_agg(t.type order by version desc) filter (where data ->> 'gate' = 'SHIP'
      or t.type in ('receivable.paid.v1', 'receivable.reopened.v1', 'receivable.overdue.v1')
      or (t.type = 'payment.notified.v1' and data ->> 'kind' <> 'DEPOSIT')))[1] as last_balance
  from timeline_entries t
  join (
    select distinct on (order_id) order_id, data -> 'parts' as parts
    from timeline_entries where type = 'payment-plan.made.v1' order by order_id, version desc) plan using (order_id)
  where t.type like 'payment%' or t.type like 'gate-condition.%' or t.type like 'receivable.%'
  group by t.order_id, plan.parts) p
where a.order_id = p.order_id;

update order_axes a set transit_days = t.days
from (
  select distinct on (order_id) order_id, cast(data ->> 'days' as int) as days
  from timeline_entries where type = 'transit.estimated.v1' order by order_id, version desc) t
where a.order_id = t.order_id;

update order_axes a set tickets = s.tickets, tickets_started = s.started, tickets_finished = s.finished,
  inspected = s.tickets > 0 and s.passed = s.tickets, plants = s.plants, plant_heard_at = s.plant_heard_at,
  workshops = s.workshops, workshop_heard_at = s.workshop_heard_at, leaves_on = s.leaves_on,
  arrives_on = case when s.gone = s.shipments then s.arrives_on end,
  shipped_on = case when s.gone = s.shipments then s.shipped_on end,
  delivery = case when s.shipments = 0 then 'NONE'
    when s.arrived = s.shipments then case when s.disputed > 0 then 'DISPUTED' else 'SIGNED' end
    when s.gone = s.shipments then 'DEPARTED'
    when s.gone > 0 then 'PARTLY_SHIPPED'
    when s.held > 0 then 'HELD'
    when s.cleared > 0 then 'CLEARED'
    else 'PLANNED' end
from (
  select o as order_id,
    count(*) filter (where kind = 'TICKET') as tickets,
    count(*) filter (where kind = 'TICKET' and state in ('STARTED', 'FINISHED')) as started,
    count(*) filter (where kind = 'TICKET' and state = 'FINISHED') as finished,
    count(*) filter (where kind = 'TICKET' and passed) as passed,
    coalesce(array_agg(distinct place) filter (where kind = 'TICKET' and place is not null), '{}') as plants,
    min(heard_at) filter (where kind = 'TICKET' and state = 'STARTED') as plant_heard_at,
    coalesce(array_agg(distinct place) filter (where state in ('SENT', 'ACCEPTED', 'RUNNING')), '{}') as workshops,
    min(heard_at) filter (where state in ('SENT', 'ACCEPTED', 'RUNNING')) as workshop_heard_at,
    max(ready_on) filter (where done_on is null and state <> 'REFUSED') as leaves_on,
    max(ready_on) filter (where kind = 'SHIPMENT') as arrives_on,
    max(done_on) filter (where kind = 'SHIPMENT') as shipped_on,
    count(*) filter (where kind = 'SHIPMENT') as shipments,
    count(*) filter (where state = 'CLEARED') as cleared,
    count(*) filter (where state = 'HELD') as held,
    count(*) filter (where state in ('DEPARTED', 'SIGNED', 'DISPUTED')) as gone,
    count(*) filter (where state in ('SIGNED', 'DISPUTED')) as arrived,
    count(*) filter (where state = 'DISPUTED') as disputed
  from (select order_id as o from order_axes) u
  left join order_documents d on d.order_id = o and d.state <> 'CANCELLED'
  group by o) s
where a.order_id = s.order_id;

insert into order_slips (order_id, reason, at)
select order_id, reason, min(at)
from (
  select order_id, at, case
    when type in ('purchase-order.overdue.v1', 'purchase-order.redated.v1') then 'MATERIAL'
    when type = 'ticket.paused.v1' then case data ->> 'cause' when 'MATERIAL' then 'MATERIAL' when 'QUALITY' then 'QUALITY'
      when 'CUSTOMER' then 'CUSTOMER' when 'DESIGN' then 'CUSTOMER' else 'PRODUCTION' end
    when type in ('subcontract.refused.v1', 'subcontract.progress.v1') then 'OUTSOURCING'
    when type = 'inspection.recorded.v1' then 'QUALITY'
    when type in ('gate-condition.lost.v1', 'receivable.overdue.v1') then 'PAYMENT'
    else 'LOGISTICS' end as reason
  from timeline_entries
  where type in ('purchase-order.overdue.v1', 'ticket.paused.v1', 'subcontract.refused.v1', 'gate-condition.lost.v1',
      'receivable.overdue.v1', 'shipment.overdue.v1', 'shipment.disputed.v1')
    or (type = 'purchase-order.redated.v1' and data ->> 'promisedDate' > data ->> 'previous')
    or (type = 'subcontract.progress.v1' and data ->> 'problem' is not null)
    or (type = 'inspection.recorded.v1' and cast(data #>> '{rework,value}' as numeric)
      + cast(data #>> '{scrap,value}' as numeric) > 0)) told
group by order_id, reason;

create index ix_orders_merchandiser_received_at on orders (merchandiser, received_at desc);
create index ix_order_axes_shipped_on on order_axes (shipped_on);
