-- The order service's part of what ./gendan verify reads.
create view inv.orders as
select id as order_id, order_no, customer_id, status, status_before_hold, version, currency, total, paid, released_at
from orders;

create view inv.order_line as
select id as line_id, order_id, line_no, product_code, quantity, unit, unit_price, signed_quantity from order_lines;

create view inv.gate as
select o.id as order_id, 'RELEASE' as gate, o.version as order_version,
  case when o.released_at is null then 'SHUT' else 'OPENED' end as state,
  g.confirmed_by as decided_by, g.money_evidence as decided_event,
  g.plan_known, g.money_needed, g.money_met, g.credit_state
from orders o left join release_gates g on g.order_id = o.id;

create view inv.gate_override as
select id, order_id, order_id as document_id, condition, reason, requested_by, endorsed_by, approved_by, approved_at, expires_at
from gate_overrides;

create view inv.timeline as
select order_id, event_id, type, actor, version as aggver from timeline_entries;

create view inv.tracking as
select order_id, money, material, last_event_at from order_axes;

create view inv.tracking_document as
select order_id, document_id, kind, state, version as aggver from order_documents;

create view inv.product as
select code, made from known_products;

select make_append_only('timeline_entries');
