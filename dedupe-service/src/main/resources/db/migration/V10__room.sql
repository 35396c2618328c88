-- Sizes change often: an index that names them would be written with each change.
alter table phone_group
  add column open boolean generated always as (size >= 2) stored,
  set (fillfactor = 80);
alter table match_group
  add column open boolean generated always as (size >= 2) stored,
  set (fillfactor = 80);
drop index phone_group_open;
drop index match_group_open;
create index phone_group_open on phone_group (id) where open;
create index match_group_open on match_group (id) where open;

create or replace view open_group as
  select id, 'contact' as entity, 'same-phone' as rule, 'LIKELY' as level, size, pairs, 0 as surplus,
         covered, version, changed_at
  from phone_group where open
  union all
  select id, entity, case entity when 'company' then 'alike-companies' else 'alike' end, level,
         size, size::bigint * (size - 1) / 2, surplus, false, version, changed_at
  from match_group where open;

create or replace view membership as
  select m.contact_id as record_id, g.id as group_id, g.size, 'contact' as entity,
         'same-phone' as rule, 'LIKELY' as level, g.covered
  from phone_group g join phone_member m on m.e164 = g.e164 and m.apart < g.members - 1
  where g.open
  union all
  select m.record_id, g.id, g.size, g.entity,
         case g.entity when 'company' then 'alike-companies' else 'alike' end, g.level, false
  from match_group g join match_member m on m.group_number = g.number where g.open;

-- Room on the page for the next version, so that no index is written with it: what was applied of a
-- contact changes with the contact.
alter table applied set (fillfactor = 80);
