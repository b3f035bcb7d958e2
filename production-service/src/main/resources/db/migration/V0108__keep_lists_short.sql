-- Almost all tickets are over one day; work lists look at the open ones only.
create index ix_tickets_open on tickets (due_date, ticket_no) where status not in ('FINISHED', 'CLOSED', 'CANCELLED');
-- What people type into the search field.
create index ix_tickets_product_code on tickets (product_code);
create index ix_ticket_pegs_order_no on ticket_pegs (order_no);
-- The latest answers first.
create index ix_slot_offers_offered_at on slot_offers (offered_at desc, line_id);

-- Whoever sees every plant sees every ticket. Asking that first spares reactions, timers and most desks a look at the
-- ticket for each row of its parts. For the others the ticket is looked up row by row: PostgreSQL would rather read all
-- tickets into a hash for an "exists", and that grows with the years.
alter policy ticket_pegs_in_scope on ticket_pegs
  using (in_scope('plants', null) or (select true from tickets t where t.id = ticket_id));
alter policy ticket_steps_in_scope on ticket_steps
  using (in_scope('plants', null) or (select true from tickets t where t.id = ticket_id));
alter policy progress_entries_in_scope on progress_entries
  using (in_scope('plants', null) or (select true from tickets t where t.id = ticket_id));
