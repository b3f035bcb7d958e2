-- The net below the predicates: in a partner's call nothing of another partner is there, whatever a query asks for.
-- The connection carries the partner, by id, or by the client its token was given to; people and background work see all.
create function calling_partner() returns uuid language sql stable parallel safe as $$
  select case
    when current_setting('app.partners', true) like 'client:%' then
      (select id from partners where token_client = substr(current_setting('app.partners', true), 8))
    when current_setting('app.partners', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
      current_setting('app.partners', true)::uuid
  end
$$;

alter table partners enable row level security;
alter table partners force row level security;
create policy partners_in_scope on partners using ((select in_scope('partners', null))
  or id::text = (select current_setting('app.partners', true))
  or 'client:' || token_client = (select current_setting('app.partners', true)));

do $$
declare
  part text;
begin
  foreach part in array array['partner_keys', 'partner_products', 'inbound_requests', 'inbound_events', 'partner_orders',
    'partner_news_heads', 'partner_news', 'webhook_subscriptions', 'webhook_deliveries', 'partner_files',
    'partner_file_orders', 'partner_answer_heads', 'partner_answers']
  loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy %I on %I using ((select in_scope(''partners'', null))
      or partner_id = (select calling_partner()))', part || '_in_scope', part);
  end loop;
end $$;

-- These have no partner of their own: they are as visible as what they belong to.
alter table inbound_replays enable row level security;
alter table inbound_replays force row level security;
create policy inbound_replays_in_scope on inbound_replays using ((select in_scope('partners', null))
  or exists (select 1 from inbound_requests r where r.id = request_id));
alter table partner_file_rows enable row level security;
alter table partner_file_rows force row level security;
create policy partner_file_rows_in_scope on partner_file_rows using ((select in_scope('partners', null))
  or exists (select 1 from partner_files f where f.id = file_id));
