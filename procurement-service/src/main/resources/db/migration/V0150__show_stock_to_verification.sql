-- The procurement service's part of what ./gendan verify reads.
create view inv.stock as
select i.material_code, i.plant, i.on_hand, i.reserved,
  coalesce((select sum(m.quantity) from stock_movements m
            where m.material_code = i.material_code and m.plant = i.plant), 0) as moved,
  coalesce((select sum(r.quantity) from reservations r
            where r.material_code = i.material_code and r.plant = i.plant), 0) as set_aside
from stock_items i;

create view inv.stock_movement as
select id, material_code, plant, kind, quantity, order_id, document_id from stock_movements;

create view inv.reservation as
select order_id, material_code, plant, quantity from reservations;

create view inv.subcontract as
select s.id as subcontract_id, s.subcontract_no, s.ticket_id, s.step_no, s.status, s.quantity, s.good, s.scrap,
  coalesce((select sum(r.good) from subcontract_returns r where r.subcontract_id = s.id), 0) as good_returned,
  coalesce((select sum(r.scrap) from subcontract_returns r where r.subcontract_id = s.id), 0) as scrap_returned,
  coalesce((select sum(p.quantity) from subcontract_pegs p where p.subcontract_id = s.id), 0) as pegged
from subcontracts s;

create view inv.purchase as
select id as purchase_id, purchase_no, status, author, approved_by, version from purchase_orders;

select make_append_only('stock_movements');
