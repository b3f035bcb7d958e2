-- Whoever sees every customer sees every shipment. Asking that first spares reactions and desks a look at the shipment
-- for each of its rows. For the others the shipment is looked up row by row: PostgreSQL would rather read all shipments
-- into a hash for an "exists", and that grows with the years.
alter policy shipment_lines_in_scope on shipment_lines
  using (in_scope('customers', null) or (select true from shipments s where s.id = shipment_id));
alter policy shipment_handlings_in_scope on shipment_handlings
  using (in_scope('customers', null) or (select true from shipments s where s.id = shipment_id));
alter policy gate_overrides_in_scope on gate_overrides
  using (in_scope('customers', null) or (select true from shipments s where s.id = shipment_id));
alter policy finished_goods_in_scope on finished_goods
  using (in_scope('customers', null)
    or (select true from shipments s where s.order_id = finished_goods.order_id limit 1));
