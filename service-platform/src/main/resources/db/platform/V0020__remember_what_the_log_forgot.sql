-- What is known of the broker's side of the durable log. After a loss only what the log still holds can be sent again:
-- forgotten counts the facts that are on neither side any more, so that one loss is noticed once. resend_from is what
-- an operator asked for and the relay has not done yet.
create table broker_log (
  only_row boolean primary key default true constraint ck_broker_log_only_row check (only_row),
  forgotten bigint not null default 0,
  resend_from bigint
);
insert into broker_log default values;
