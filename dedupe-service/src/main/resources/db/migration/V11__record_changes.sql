-- Which records changed with which stamp of the engine: what a standby's copy of the index follows.
create table record_change (
  entity  text      not null,
  stamp   bigint    not null,
  numbers integer[] not null,
  primary key (entity, stamp)
);

-- How many of its stamps were of runs that note what they changed: no copy can follow the others.
alter table engine add column noted bigint not null default 0;
