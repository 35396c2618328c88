-- What validation thinks of each contact, as last published; an erased one keeps its id and version.
create table verdict (
  contact_id      uuid        primary key,
  version         bigint      not null,
  values_hash     text        not null,
  contact_version bigint      not null,
  fields          jsonb       not null,
  recommendation  text        not null,
  judged_at       timestamptz not null
);
comment on column verdict.values_hash is 'of the judged values, empty when the contact is erased';
create index verdict_recommendation on verdict (recommendation, contact_id);
