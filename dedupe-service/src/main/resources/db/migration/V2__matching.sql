-- The engine's records, pairs and groups, from which the index in memory is loaded again.
create sequence contact_number as integer;
alter table contact
  add column number integer not null default nextval('contact_number'),
  add column forms  text;
alter table contact alter column number drop default; -- new contacts alone take a number
create unique index contact_number_unique on contact (number);

-- How often the index has changed: an index in memory with another stamp is loaded again.
create table engine (
  entity text primary key,
  stamp  bigint not null
);
insert into engine (entity, stamp) values ('contact', 0);

create table match_pair (
  left_number  integer          not null,
  right_number integer          not null,
  weight       double precision not null,
  sure         boolean          not null,
  primary key (left_number, right_number)
);
create index match_pair_right on match_pair (right_number);

-- The engine's number of a group is its name in memory; a group that was dissolved keeps both.
create table match_group (
  number     bigint primary key,
  id         uuid        not null unique default uuidv7(),
  size       integer     not null,
  level      text        not null,
  version    bigint      not null default 1,
  changed_at timestamptz not null
);
create index match_group_open on match_group (id) where size >= 2;

create table match_member (
  contact_number integer primary key,
  contact_id     uuid    not null unique,
  group_number   bigint  not null
);
create index match_member_group on match_member (group_number, contact_id);

-- A number whose members are all in one group of the engine is counted with that group.
alter table phone_group add column covered boolean not null default false;

-- Who is in which open group, whatever made it.
create view membership as
  select m.contact_id, g.id as group_id, g.size, 'same-phone' as rule, 'LIKELY' as level, g.covered
  from phone_group g join phone_member m on m.e164 = g.e164 where g.size >= 2
  union all
  select m.contact_id, g.id, g.size, 'alike', g.level, false
  from match_group g join match_member m on m.group_number = g.number where g.size >= 2;

-- Contacts known from before have no forms: the topic, which has them all, is read again from its
-- beginning (the channel's group has a new name), and what comes of it is announced at its end.
delete from applied where topic = 'contacts.contact.v1';
update first_reading set caught_up_at = null where topic = 'contacts.contact.v1';
