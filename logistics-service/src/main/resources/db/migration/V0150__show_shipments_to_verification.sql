-- The logistics service's part of what ./gendan verify reads.
create view inv.shipment as
select id as shipment_id, shipment_no, order_id, status, makes_good, version from shipments;

create view inv.shipment_line as
select l.shipment_id, s.order_id, l.line_id, l.quantity, l.received, l.damaged, s.status
from shipment_lines l join shipments s on s.id = l.shipment_id;

create view inv.finished_goods as
select order_id, line_id, finished, shipped from finished_goods;

create view inv.gate as
select g.order_id, 'SHIP' as gate, g.version as order_version,
  case when exists (select 1 from shipments s where s.order_id = g.order_id and s.departed_at is not null)
    then 'OPENED' else 'SHUT' end as state,
  g.confirmed_by as decided_by, g.money_evidence as decided_event,
  g.plan_known, g.money_needed, g.money_met, g.credit_state
from ship_gates g;

create view inv.gate_override as
select o.id, s.order_id, o.shipment_id as document_id, o.condition, o.reason, o.requested_by, o.endorsed_by,
  o.approved_by, o.approved_at, o.expires_at
from gate_overrides o join shipments s on s.id = o.shipment_id;
