-- Files that partners send or people send for them: the bytes as they came, and what became of them.
create table partner_files (
  id uuid primary key,
  partner_id uuid not null constraint fk_partner_files_partner_id references partners,
  name text not null,
  type text not null,
  format text not null check (format in ('CSV', 'XLSX', 'EDIFACT', 'X12', 'UBL')),
  encoding text,
  hash text not null,
  content bytea not null,
  envelope jsonb,
  interchange text,
  warnings jsonb not null,
  state text not null check (state in ('OPEN', 'COMMITTED', 'DISCARDED')),
  row_count int not null default 0,
  document_count int not null default 0,
  faulty_count int not null default 0,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  version int not null default 0
);
-- The same bytes, and the same interchange of the same sender, are the same file unless it was discarded.
create unique index uq_partner_files_hash on partner_files (partner_id, hash) where state <> 'DISCARDED';
create unique index uq_partner_files_interchange on partner_files (partner_id, interchange) where state <> 'DISCARDED';
create index ix_partner_files_partner_id on partner_files (partner_id, uploaded_at desc, id);

-- The preview: each row as text, what was wrong with it when it was read, and what was found about it.
create table partner_file_rows (
  file_id uuid not null constraint fk_partner_file_rows_file_id references partner_files,
  no int not null,
  line int not null,
  cells jsonb not null,
  faults jsonb not null,
  findings jsonb not null,
  primary key (file_id, no)
);

-- What an electronic order said: its answers repeat it.
create table partner_file_orders (
  partner_id uuid not null,
  document_no text not null,
  file_id uuid not null constraint fk_partner_file_orders_file_id references partner_files,
  data jsonb not null,
  primary key (partner_id, document_no, file_id)
);

-- Our answers in the words of the standards. Their numbers have no gaps and are never used again.
create table partner_answer_heads (
  partner_id uuid primary key constraint fk_partner_answer_heads_partner_id references partners,
  last bigint not null,
  news bigint not null
);
create table partner_answers (
  partner_id uuid not null constraint fk_partner_answers_partner_id references partners,
  seq bigint not null,
  kind text not null,
  file_id uuid not null constraint fk_partner_answers_file_id references partner_files,
  document_no text,
  news_seq bigint,
  content text not null,
  at timestamptz not null,
  primary key (partner_id, seq)
);
create unique index uq_partner_answers_news on partner_answers (partner_id, news_seq) where news_seq is not null;
create unique index uq_partner_answers_receipt on partner_answers (file_id) where news_seq is null;
