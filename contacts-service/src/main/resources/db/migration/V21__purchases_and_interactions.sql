-- What contacts bought and how they were touched: facts, never changed, in the partition of their contact.
create table purchase (
  id              uuid        primary key,
  contact_id      uuid        not null,
  product_kind    text        not null,
  amount_minor    bigint      not null,
  currency        text        not null,
  purchased_at    timestamptz not null,
  recorded_at     timestamptz not null,
  external_system text,
  external_id     text,
  check ((external_system is null) = (external_id is null))
);
create index purchase_contact on purchase (contact_id, id);
create unique index purchase_external_id on purchase (external_system, external_id);

create table interaction (
  id              uuid        primary key,
  contact_id      uuid        not null,
  kind            text        not null,
  channel         text,
  at              timestamptz not null,
  recorded_at     timestamptz not null,
  outcome         text,
  external_system text,
  external_id     text,
  check ((external_system is null) = (external_id is null))
);
create index interaction_contact on interaction (contact_id, id);
create unique index interaction_external_id on interaction (external_system, external_id);
