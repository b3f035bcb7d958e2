-- Each service anchors its audit on a topic that only it writes. On the one topic of all, how many records a service's
-- topics took could not be held against how many it told. What is told already moves along in the log; the relay finds
-- it missing on the new topic and sends the log once more.
update outbox set topic = split_part(aggregateid, '-', 1) || '.audit.v1' where topic = 'audit.seals.v1';
update published_events set topic = split_part(aggregateid, '-', 1) || '.audit.v1' where topic = 'audit.seals.v1';
update aggregate_versions set topic = split_part(aggregateid, '-', 1) || '.audit.v1' where topic = 'audit.seals.v1';
