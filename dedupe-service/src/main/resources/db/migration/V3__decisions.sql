-- What people decided of two contacts: it holds while what is compared of both is what it was then.
create table decision (
  id          uuid primary key,
  left_id     uuid        not null,
  right_id    uuid        not null,
  verdict     text        not null,
  reason      text,
  decided_by  text        not null,
  decided_at  timestamptz not null,
  left_forms  text        not null,
  right_forms text        not null,
  holds       boolean     not null,
  unique (left_id, right_id),
  check (left_id < right_id)
);
create index decision_right on decision (right_id);

-- From how many others of the same number a contact was decided to be kept apart.
alter table phone_member add column apart integer not null default 0;

-- members have the number; size of them have another from whom they were not decided to be apart.
alter table phone_group
  add column members integer not null default 0,
  add column pairs   bigint  not null default 0;
update phone_group set members = size, pairs = size::bigint * (size - 1) / 2;

-- What there is to decide, whatever made it, and who is in it.
create view open_group as
  select id, 'same-phone' as rule, 'LIKELY' as level, size, pairs, covered, version, changed_at
  from phone_group where size >= 2
  union all
  select id, 'alike', level, size, size::bigint * (size - 1) / 2, false, version, changed_at
  from match_group where size >= 2;

drop view membership;
create view membership as
  select m.contact_id, g.id as group_id, g.size, 'same-phone' as rule, 'LIKELY' as level, g.covered
  from phone_group g join phone_member m on m.e164 = g.e164 and m.apart < g.members - 1
  where g.size >= 2
  union all
  select m.contact_id, g.id, g.size, 'alike', g.level, false
  from match_group g join match_member m on m.group_number = g.number where g.size >= 2;

-- Who was decided to be somebody else, seen from both.
create view kept_apart as
  select left_id as contact_id, right_id as other_id from decision
  where holds and verdict <> 'DUPLICATE'
  union all
  select right_id, left_id from decision where holds and verdict <> 'DUPLICATE';
