-- Contacts and companies, what happened to them, and the exact keys that tell equal ones.
create table company (
  id         uuid        primary key,
  version    bigint      not null,
  name       text        not null,
  key        text        not null unique,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column company.key is 'the name in lower case with single blanks: one company per key';
create index company_name on company (name, id);

create table contact (
  id              uuid        primary key,
  version         bigint      not null,
  state           text        not null,
  given_name      text,
  family_name     text,
  full_name       text,
  shown_name      text        not null generated always as (coalesce(
                    full_name, trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')))) stored,
  sex             text        not null,
  birth_date      date,
  language        text,
  emails          jsonb       not null,
  phones          jsonb       not null,
  company_id      uuid        references company (id),
  job_title       text,
  address         jsonb,
  owner           text,
  source          text,
  territory       text,
  tags            text[]      not null,
  payment_details text,
  sphere          text,
  social_profiles jsonb       not null,
  notes           text,
  custom          jsonb       not null,
  external_ids    jsonb       not null,
  words           text        not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  merged_into     uuid,
  frozen_until    timestamptz,
  last_touch_at   timestamptz,
  projection      bigint      not null default 0,
  verdict         jsonb,
  duplicates      integer     not null default 0,
  duplicate_groups uuid[]     not null default '{}'
) with (fillfactor = 85);
comment on column contact.words is 'names, addresses and numbers as plain words, for finding by typing';
comment on column contact.projection is 'rises when a fact of another service is shown on the contact';
create index contact_updated_at on contact (updated_at, id);
create index contact_created_at on contact (created_at, id);
create index contact_shown_name on contact (shown_name, id);
create index contact_company on contact (company_id);
create index contact_words on contact using gin (to_tsvector('simple', words));

create table exact_key (
  key        text not null,
  contact_id uuid not null references contact (id) on delete cascade,
  primary key (key, contact_id)
);
comment on table exact_key is 'phones and e-mails of active contacts; written only under the advisory lock of the key';
create index exact_key_contact on exact_key (contact_id);

create table contact_change (
  contact_id uuid        not null references contact (id) on delete cascade,
  version    bigint      not null,
  at         timestamptz not null,
  who        text        not null,
  why        text,
  cause      text        not null,
  fields     jsonb       not null,
  primary key (contact_id, version)
);
comment on column contact_change.fields is 'one {field, old, new} for each field that changed';
