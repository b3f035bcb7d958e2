-- The planner who fixed a ticket where it is planned (锁定).
alter table tickets add column locked_by text;
