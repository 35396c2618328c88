-- Which records changed with which stamp of the engine: what a standby's copy of the index follows.
create table record_change (
  entity text    not null,
  stamp  bigint  not null,
  number integer not null
);
create index record_change_stamp on record_change (entity, stamp);

-- How many of its stamps were of runs that note what they changed: no copy can follow the others.
alter table engine add column noted bigint not null default 0;
