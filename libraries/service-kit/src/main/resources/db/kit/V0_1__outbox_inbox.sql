-- What every service needs to speak through events: outbox, applied versions, dead letters, idempotency keys.
create table outbox (
  id                uuid primary key,
  created_at        timestamptz not null default clock_timestamp(),
  topic             text        not null,
  key               text        not null,
  partition         integer     not null,
  type              text        not null,
  source            text        not null,
  subject           text        not null,
  aggregate_version bigint,
  occurred_at       timestamptz not null,
  dataschema        text        not null,
  payload           bytea,
  traceparent       text
);
create index outbox_created_at on outbox (created_at);
create index outbox_subject on outbox (subject);

create table applied (
  topic       text        not null,
  key         text        not null,
  version     bigint      not null,
  occurred_at timestamptz not null,
  applied_at  timestamptz not null default clock_timestamp(),
  primary key (topic, key)
);
create index applied_key on applied (key);
create index applied_bucket on applied (topic, (get_byte(decode(md5(key), 'hex'), 0)));

create table dead_letter (
  id          uuid primary key,
  topic       text        not null,
  key         text        not null,
  version     bigint,
  "partition" integer     not null,
  "offset"    bigint      not null,
  headers     jsonb       not null,
  payload     bytea,
  reason      text        not null,
  failed_at   timestamptz not null default clock_timestamp(),
  attempts    integer     not null default 1,
  resolved_at timestamptz,
  unique (topic, "partition", "offset")
);
create index dead_letter_open on dead_letter (topic, key) where resolved_at is null;

create table idempotency_key (
  principal   text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      integer     not null,
  location    text        not null,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (principal, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
