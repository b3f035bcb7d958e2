-- When a workshop last said something, so that silence is seen; until it does, silence counts from the day it was asked.
alter table subcontracts add column heard_at timestamptz;
create index ix_subcontracts_status on subcontracts (status, due_date);
