-- The production service's part of what ./gendan verify reads.
create view inv.ticket as
select id as ticket_id, ticket_no, status, quantity, finished, scrapped, version from tickets;

create view inv.ticket_peg as
select ticket_id, peg_no, order_id, line_id, quantity, finished from ticket_pegs;

create view inv.ticket_step as
select ticket_id, step_no, status, incoming, open, inspecting, passed, scrapped, reworked, outsourced from ticket_steps;

create view inv.progress as
select ticket_id, step_no, kind, good, rework, scrap, concession from progress_entries;

select make_append_only('progress_entries');
