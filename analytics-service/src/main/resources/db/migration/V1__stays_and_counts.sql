-- Stays of deals in stages, derived from their moves; and what is counted of contacts, without their values.
create table pipeline (
  id   uuid primary key,
  name text not null
);

create table stage (
  pipeline_id uuid    not null references pipeline on delete cascade,
  key         text    not null,
  name        text    not null,
  kind        text    not null,
  position    integer not null,
  primary key (pipeline_id, key)
);

-- A deal may be known by its moves only, until its own state arrives.
create table deal (
  id          uuid primary key,
  known       boolean not null default false,
  owner       text,
  value_minor bigint,
  currency    text,
  contact_id  uuid
);

create table move (
  id          uuid primary key,
  deal_id     uuid        not null,
  pipeline_id uuid        not null,
  stage       text        not null,
  at          timestamptz,
  recorded_at timestamptz not null,
  sequence    bigint      not null,
  owner       text,
  value_minor bigint,
  currency    text,
  contact_id  uuid
);
create index move_deal on move (deal_id, sequence);
create index move_pipeline on move (pipeline_id, deal_id);

-- opened: the first known time of the deal; entry: the deal came from nowhere or from another pipeline.
create table stay (
  deal_id       uuid    not null,
  number        integer not null,
  pipeline_id   uuid    not null,
  stage         text    not null,
  entry         boolean not null,
  opened        timestamptz,
  entered       timestamptz,
  left_at       timestamptz,
  next_pipeline uuid,
  next_stage    text,
  direction     text    not null,
  sequence      bigint  not null,
  owner         text,
  value_minor   bigint,
  currency      text,
  contact_id    uuid,
  primary key (deal_id, number)
);
create index stay_pipeline on stay (pipeline_id, stage);
create index stay_now on stay (pipeline_id, stage, entered, deal_id) where direction = 'STILL';

create table contact (
  id          uuid primary key,
  state       text        not null,
  has_email   boolean     not null,
  has_phone   boolean     not null,
  has_owner   boolean     not null,
  has_source  boolean     not null,
  updated_at  timestamptz not null,
  values_hash text        not null
);
create index contact_updated_at on contact (updated_at);

-- What a verdict says counts only while its hash is that of the contact's present values.
create table verdict (
  contact_id          uuid primary key,
  values_hash         text    not null,
  suspicious_phone    boolean not null,
  invalid_phone       boolean not null,
  undeliverable_email boolean not null
);

create table duplicate_group (
  id      uuid primary key,
  rule    text    not null,
  open    boolean not null,
  members uuid[]  not null
);

-- Complete where a group has more members than its event names.
create table duplicate_contact (
  contact_id uuid primary key,
  groups     uuid[] not null
);
