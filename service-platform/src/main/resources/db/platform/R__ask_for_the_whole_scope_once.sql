-- Most of what reads here sees everything of a kind: reactions, timers, most desks. That is asked once for a query, not for
-- each of its rows; and the planner, which cannot look into a setting, no longer takes nearly every row for hidden.
do $$
declare
  rule record;
begin
  for rule in
    select schemaname, tablename, policyname, qual, substring(qual from '(?:in_scope\(''|app\.)(\w+)''') as kind
    from pg_policies
    where schemaname = current_schema() and qual ~ '(in_scope\(|current_setting\()' and qual !~ '^\(\( SELECT in_scope\('
  loop
    execute format('alter policy %I on %I.%I using ((select in_scope(%L, null)) or %s)',
      rule.policyname, rule.schemaname, rule.tablename, rule.kind, rule.qual);
  end loop;
end $$;
