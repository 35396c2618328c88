-- Contacts as dedupe needs them, who shares which phone number, and the one writer.
create table contact (
  id         uuid primary key,
  state      text        not null,
  phones     text[]      not null,
  applied_at timestamptz not null
);

-- Only contacts that count as records (active and frozen) are members.
create table phone_member (
  e164       text not null,
  contact_id uuid not null,
  primary key (e164, contact_id)
);
create index phone_member_contact on phone_member (contact_id);

-- A number gets a row once two contacts share it; the number is forgotten when nobody has it.
create table phone_group (
  id         uuid primary key default uuidv7(),
  e164       text unique,
  size       integer     not null,
  version    bigint      not null default 1,
  changed_at timestamptz not null
);
create index phone_group_open on phone_group (id) include (size) where size >= 2;

-- What was last announced of each contact that ever had a duplicate.
create table duplicate_state (
  contact_id uuid primary key,
  duplicates integer     not null,
  groups     uuid[]      not null,
  erased     boolean     not null default false,
  version    bigint      not null default 1,
  changed_at timestamptz not null
);
create index duplicate_state_some on duplicate_state (contact_id) where duplicates > 0;

-- Who writes; every transaction compares the epoch, so that a writer that lost its lock is stopped.
create table writer (
  entity text        not null,
  shard  integer     not null,
  epoch  bigint      not null,
  pid    integer     not null,
  since  timestamptz not null,
  primary key (entity, shard)
);
