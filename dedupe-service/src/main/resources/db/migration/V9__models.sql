-- Models learned from the base; the engine's row names the one by which everything is weighed.
create table model (
  entity      text        not null,
  fingerprint text        not null,
  form        text        not null,
  records     integer     not null,
  learned_at  timestamptz not null,
  json        text        not null,
  primary key (entity, fingerprint)
);

-- 3 when a model is asked for, less after each of two attempts: a killed service begins again, but
-- one that learning kills does not for ever. 0 when none is asked for.
alter table engine add column learn integer not null default 0;
