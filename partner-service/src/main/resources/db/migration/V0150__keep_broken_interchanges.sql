-- An interchange that could not be read is kept with what was wrong, for the answer to it; it is settled from the start.
alter table partner_files drop constraint partner_files_state_check;
alter table partner_files add constraint partner_files_state_check
  check (state in ('OPEN', 'COMMITTED', 'DISCARDED', 'REJECTED'));
