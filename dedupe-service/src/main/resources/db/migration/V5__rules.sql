-- Which rules are on. A value that more than largest records share is no suspicion but a switchboard.
create table rule (
  name    text    primary key,
  entity  text    not null,
  enabled boolean not null default true,
  largest integer
);
insert into rule (name, entity, largest) values
  ('same-phone', 'contact', 1000), ('alike', 'contact', null), ('alike-companies', 'company', null);

-- Set while the number's group is closed because too many have it.
alter table phone_group add column demoted boolean not null default false;

-- The last record that a scan under way has brought in step; null while there is none. And the
-- model by which everything was weighed: with another one a scan begins by itself.
alter table engine
  add column model text,
  add column scanned integer,
  add column scan_started_at timestamptz;
