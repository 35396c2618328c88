-- Companies, compared by the same engine; their numbers come from the sequence of the contacts'.
create table company (
  id         uuid primary key,
  number     integer     not null unique,
  forms      text,
  applied_at timestamptz not null
);

create view record as
  select id, number, forms, 'contact' as entity from contact
  union all
  select id, number, forms, 'company' from company;

alter table match_member rename column contact_number to record_number;
alter table match_member rename column contact_id to record_id;
alter table match_group add column entity text not null default 'contact';
alter table match_group alter column entity drop default;

-- How many more members than people, if sure pairs alone are one; null until a scan has counted it.
alter table match_group add column surplus integer;

insert into engine (entity, stamp) values ('company', 0);

drop view open_group;
create view open_group as
  select id, 'contact' as entity, 'same-phone' as rule, 'LIKELY' as level, size, pairs, 0 as surplus,
         covered, version, changed_at
  from phone_group where size >= 2
  union all
  select id, entity, case entity when 'company' then 'alike-companies' else 'alike' end, level,
         size, size::bigint * (size - 1) / 2, surplus, false, version, changed_at
  from match_group where size >= 2;

drop view membership;
create view membership as
  select m.contact_id as record_id, g.id as group_id, g.size, 'contact' as entity,
         'same-phone' as rule, 'LIKELY' as level, g.covered
  from phone_group g join phone_member m on m.e164 = g.e164 and m.apart < g.members - 1
  where g.size >= 2
  union all
  select m.record_id, g.id, g.size, g.entity,
         case g.entity when 'company' then 'alike-companies' else 'alike' end, g.level, false
  from match_group g join match_member m on m.group_number = g.number where g.size >= 2;

alter table decision add column entity text not null default 'contact';
alter table decision alter column entity drop default;
