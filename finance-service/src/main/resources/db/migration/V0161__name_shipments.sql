-- Statements of account name the shipment that was billed. Those that departed before have their order's number only.
create table shipment_numbers (
  shipment_id uuid primary key,
  shipment_no text not null
);
