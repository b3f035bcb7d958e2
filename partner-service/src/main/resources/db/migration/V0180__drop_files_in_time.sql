-- Files are kept as they came, with preview and answers, for a while only; their hashes stay, and what was made of them.
alter table partner_files alter content drop not null;
alter table partner_answers alter content drop not null;
create index ix_partner_files_kept on partner_files (uploaded_at) where content is not null;
create index ix_partner_answers_kept on partner_answers (at) where content is not null;
