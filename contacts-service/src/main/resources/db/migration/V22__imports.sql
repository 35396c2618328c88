-- Imports of files: what was sent, how far it has come (in the transaction of the rows), and the rows refused.
create table import_job (
  id                uuid        primary key,
  kind              text        not null,
  state             text        not null,
  filename          text        not null,
  system            text        not null,
  duplicates        text        not null,
  region            text,
  area_code         text,
  currency          text        not null,
  charset           text        not null,
  delimiter         text        not null,
  columns           text[]      not null,
  mapping           jsonb       not null,
  sample            jsonb       not null,
  total             bigint      not null,
  done              bigint      not null default 0,
  created           bigint      not null default 0,
  updated           bigint      not null default 0,
  marked            bigint      not null default 0,
  known             bigint      not null default 0,
  rejected          bigint      not null default 0,
  unparsable_phones bigint      not null default 0,
  invalid_emails    bigint      not null default 0,
  failure           text,
  created_by        text        not null,
  created_at        timestamptz not null,
  started_at        timestamptz,
  finished_at       timestamptz
);
create index import_job_running on import_job (started_at) where state = 'running';

create table import_rejection (
  import_id uuid   not null references import_job on delete cascade,
  number    bigint not null,
  line      bigint not null,
  code      text   not null,
  reason    text   not null,
  cells     text[] not null,
  primary key (import_id, number)
);

-- Rows of later files name contacts by the ids of the system they came from.
create index contact_external_ids on contact using gin (external_ids jsonb_path_ops);
