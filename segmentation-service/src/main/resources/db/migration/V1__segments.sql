-- Segments, who is in them and when time alone will change that; with the copies of what rules test.

-- One row per contact ever heard of, locked by whoever evaluates it: a purchase may come before its contact.
create table person (
  id uuid primary key
);

-- Fields under the names that rules use; judged_hash tells whether a verdict is about these values.
create table contact (
  id          uuid primary key,
  state       text  not null,
  fields      jsonb not null,
  judged_hash text  not null
);

create table verdict (
  contact_id     uuid primary key,
  values_hash    text not null,
  recommendation text
);

create table purchase (
  id           uuid primary key,
  contact_id   uuid        not null,
  purchased_at timestamptz not null,
  minor_units  bigint      not null,
  currency     text        not null,
  kind         text        not null
);
create index purchase_contact on purchase (contact_id, purchased_at) include (minor_units, currency, kind);

-- building: contacts after build_after are still to be looked at under the present rule.
create table segment (
  id          uuid primary key,
  version     bigint      not null,
  name        text        not null,
  rule        json        not null,
  state       text        not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  building    boolean     not null,
  build_after uuid,
  build_done  bigint      not null default 0,
  build_total bigint      not null default 0
);
create index segment_building on segment (updated_at) where building;

-- A row stays after the contact has left, so that its version only grows.
create table membership (
  segment_id uuid        not null,
  contact_id uuid        not null,
  version    bigint      not null,
  is_in      boolean     not null,
  cause      text        not null,
  at         timestamptz not null,
  changed_at timestamptz not null,
  primary key (segment_id, contact_id)
);
create index membership_contact on membership (contact_id);
create index membership_in on membership (segment_id, contact_id) where is_in;

-- The one timer of a pair: the instant at which its answer changes if nothing else happens.
create table segment_due (
  due_at     timestamptz not null,
  segment_id uuid        not null,
  contact_id uuid        not null,
  primary key (segment_id, contact_id)
);
create index segment_due_at on segment_due (due_at);
create index segment_due_contact on segment_due (contact_id);
