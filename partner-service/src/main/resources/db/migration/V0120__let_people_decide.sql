-- What a partner said may wait for a person of the owning service: it is proposed until that one has decided.
alter table inbound_events drop constraint inbound_events_state_check;
alter table inbound_events add constraint inbound_events_state_check
  check (state in ('ACCEPTED', 'PROPOSED', 'APPLIED', 'REFUSED'));
