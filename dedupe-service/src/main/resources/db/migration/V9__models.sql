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

-- Set from when a model is asked for until it is learned: a killed service begins again.
alter table engine add column learn boolean not null default false;
