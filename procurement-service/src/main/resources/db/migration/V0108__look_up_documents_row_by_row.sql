-- Whoever sees every plant or workshop sees every part of their documents; asking that first spares them a look at the
-- document for each part. For the others the document is looked up row by row: PostgreSQL would rather read all documents
-- into a hash for an "exists", and that grows with the years.
alter policy goods_receipt_lines_in_scope on goods_receipt_lines
  using (in_scope('plants', null) or (select true from goods_receipts r where r.id = goods_receipt_id));
alter policy subcontract_pegs_in_scope on subcontract_pegs
  using (in_scope('workshops', null) or (select true from subcontracts s where s.id = subcontract_id));
alter policy subcontract_returns_in_scope on subcontract_returns
  using (in_scope('workshops', null) or (select true from subcontracts s where s.id = subcontract_id));

-- A merchandiser asks for the outsourced orders of one customer order.
create index ix_subcontract_pegs_order_id on subcontract_pegs (order_id);
