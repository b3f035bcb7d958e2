-- What each partner has left of its calls per minute, as the time up to which they are spent: one allowance, whichever instance
-- is called. After a crash of the database everybody has a full minute again, so nothing of it is written through.
create unlogged table partner_allowances (
  partner_id uuid primary key,
  spent_until timestamptz not null
) with (fillfactor = 50);
alter table partner_allowances enable row level security;
alter table partner_allowances force row level security;
create policy partner_allowances_in_scope on partner_allowances using ((select in_scope('partners', null))
  or partner_id = (select calling_partner()));
