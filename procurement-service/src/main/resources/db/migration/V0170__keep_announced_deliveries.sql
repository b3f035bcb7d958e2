-- What suppliers' and workshops' systems said is on its way to us (到货预告).
create table delivery_announcements (
  receipt_id uuid primary key,
  purchase_order_id uuid constraint fk_delivery_announcements_purchase_order_id references purchase_orders,
  subcontract_id uuid constraint fk_delivery_announcements_subcontract_id references subcontracts,
  delivery_note text not null,
  quantity numeric(19, 4),
  expected_on date,
  announced_at timestamptz not null,
  constraint ck_delivery_announcements_document check (num_nonnulls(purchase_order_id, subcontract_id) = 1)
);
create index ix_delivery_announcements_purchase_order_id on delivery_announcements (purchase_order_id);
create index ix_delivery_announcements_subcontract_id on delivery_announcements (subcontract_id);
