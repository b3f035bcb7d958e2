-- The customer service's part of what ./gendan verify reads.
create view inv.customer as
select id as customer_id, grade, terms_code, version from customers;
