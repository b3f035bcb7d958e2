select o.id, o.order_no, o.customer_code, k.name, o.status, o.merchandiser, o.rush, o.received_at, o.reply_by, o.due_date,
       coalesce(a.money, 'NONE'), coalesce(a.material, 'UNKNOWN'), a.kit_date, d.tickets, d.started, d.finished,
       d.shipments, d.arrived, a.last_event_type, a.last_event_at
from (select * from orders o
      where (cardinality(?) = 0 or o.status = any (?)) and (? = '' or o.order_no = ? or o.external_no = ? or o.customer_code = ?)
      order by %1$s, o.id limit %2$d offset %3$d) o
left join order_axes a on a.order_id = o.id
left join known_customers k on k.id = o.customer_id
cross join lateral (
  select count(*) filter (where kind = 'TICKET') as tickets,
         count(*) filter (where kind = 'TICKET' and state in ('STARTED', 'FINISHED')) as started,
         count(*) filter (where kind = 'TICKET' and state = 'FINISHED') as finished,
         count(*) filter (where kind = 'SHIPMENT') as shipments,
         count(*) filter (where state in ('SIGNED', 'DISPUTED')) as arrived
  from order_documents where order_id = o.id and state <> 'CANCELLED') d
order by %1$s, o.id
