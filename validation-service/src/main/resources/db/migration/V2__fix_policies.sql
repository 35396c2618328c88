-- Which corrections happen by themselves, as people decided; the newest is in force, none is lost.
create table fix_policy (
  number     bigint      primary key,
  fixes      jsonb       not null,
  changed_by text        not null,
  changed_at timestamptz not null
);
