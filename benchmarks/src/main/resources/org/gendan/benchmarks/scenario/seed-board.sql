-- Orders for the tracking board, made inside the database: %1$d to %2$d. Three years of them; what is older than about
-- eight months is archived, the rest stands somewhere on its way.
create temporary table made on commit drop as
select n, uuidv7() as id, now() - (n %% 1095) * interval '1 day' - (n %% 86400) * interval '1 second' as received_at,
       case when n %% 1095 > 240 then case when n %% 50 = 0 then 'CANCELLED' else 'ARCHIVED' end
            else (array['DRAFT', 'REVIEWING', 'REPLIED', 'CONFIRMED', 'RELEASED', 'RELEASED', 'RELEASED', 'COMPLETED',
                        'SETTLED', 'ON_HOLD'])[1 + n %% 10] end as status,
       'BENCH-C' || lpad((n * 7919 %% 400)::text, 4, '0') as customer
from generate_series(%1$d, %2$d) n;

insert into orders (id, order_no, external_no, channel, trade_type, customer_id, customer_code, merchandiser, currency,
                    total, status, rush, received_at, reply_by, version, due_date)
select m.id, 'SEED-' || lpad(n::text, 8, '0'), 'EXT-' || n, 'PHONE', 'DOMESTIC', k.id, m.customer, 'merchandiser', 'CNY',
       1200 * (1 + n %% 8), m.status, n %% 40 = 0, m.received_at, m.received_at + interval '24 hours', 1,
       (m.received_at + interval '20 days' + (n %% 41) * interval '1 day')::date
from made m join known_customers k on k.code = m.customer;

insert into order_lines (id, order_id, line_no, product_code, quantity, unit, unit_price, requested_date)
select uuidv7(), m.id, l, 'BENCH-T' || lpad(((n + l) %% 60)::text, 3, '0'), 1 + n %% 8, 'EA', 1200,
       (m.received_at + interval '40 days')::date
from made m, generate_series(1, 2) l;

insert into order_axes (order_id, money, material, kit_date, last_event_type, last_event_at)
select id, (array['NONE', 'DEPOSIT_DUE', 'DEPOSIT_PAID', 'BALANCE_PAID', 'PAID'])[1 + n %% 5],
       (array['UNKNOWN', 'COMPLETE', 'DATED'])[1 + n %% 3], received_at::date + 10, 'order.received.v1', received_at
from made;

insert into order_documents (order_id, document_id, kind, state, version)
select id, uuidv7(), 'TICKET', (array['PLANNED', 'STARTED', 'FINISHED'])[1 + n %% 3], 1 from made
union all
select id, uuidv7(), 'SHIPMENT', (array['PLANNED', 'CLEARED', 'DEPARTED', 'SIGNED'])[1 + n %% 4], 1 from made;

-- The story of every tenth order: 30 facts, as a whole order has them.
insert into timeline_entries (order_id, event_id, at, service, type, actor, data, version)
select id, uuidv7(), received_at + f * interval '6 hours', 'order', 'order.received.v1', 'merchandiser',
       jsonb_build_object('orderId', id, 'round', f, 'note', repeat('x', 300)), f
from made, generate_series(1, 30) f where n %% 10 = 0;
