-- What belongs to an order is visible with it. Who sees every customer needs no look at the order.
drop policy order_lines_in_scope on order_lines;
do $$
declare
  part text;
begin
  foreach part in array array['order_lines', 'promises', 'review_answers', 'release_gates', 'gate_overrides',
    'timeline_entries', 'order_axes', 'order_documents']
  loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format(
      'create policy %I on %I using (current_setting(''app.customers'', true) = ''*''
         or exists (select 1 from orders o where o.id = order_id))', part || '_in_scope', part);
  end loop;
end $$;
alter table known_customers enable row level security;
alter table known_customers force row level security;
create policy known_customers_in_scope on known_customers using (in_scope('customers', code));
