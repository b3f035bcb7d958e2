-- The finance service's part of what ./gendan verify reads.
create view inv.ledger as
select e.id as entry_id, e.seq, l.line_no, e.order_id, e.kind, e.document_id as source_event, l.account, l.currency,
  l.amount, (l.amount * 10000)::numeric(23, 0) as minor_units, e.posted_by
from journal_entries e join journal_lines l on l.entry_id = e.id;

create view inv.receipt as
select id as receipt_id, receipt_no, order_id, amount, currency, bank_account, bank_reference, value_date, status,
  recorded_by, confirmed_by, reversal_requested_by, closed_by
from receipts;

create view inv.account as
select order_id, order_no, customer_id, currency, total, cancelled, received, outstanding, receivable, overpaid,
  shipped_value, release_met, ship_met, paid
from order_accounts;

create view inv.plan_part as
select id as part_id, order_id, part_no, kind, gate, amount, credit_days, paid, status from plan_parts;

create view inv.account_line as
select line_id, order_id, quantity, amount, finished, shipped from account_lines;

select make_append_only('journal_entries'), make_append_only('journal_lines');
