-- What answered reviews counted on. Nothing is set aside for them, but the next review must not count on it too. A line
-- goes when its order is released (then it is really set aside), rejected or cancelled, or when its day has passed.
create table review_needs (
  order_id uuid not null,
  material_code text not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  until date not null,
  primary key (order_id, material_code)
);
create index ix_review_needs_material_code on review_needs (material_code);
