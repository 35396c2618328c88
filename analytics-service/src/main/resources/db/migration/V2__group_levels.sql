-- How sure a group is; all groups from before are of the same-phone rule, whose level is likely.
alter table duplicate_group add column level text not null default 'LIKELY';
alter table duplicate_group alter column level drop default;
