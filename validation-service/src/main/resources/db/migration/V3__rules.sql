-- What each verdict was made of and by which rules, so that other rules can judge the same again.
create table rules (
  number   bigint      primary key,
  versions jsonb       not null,
  since    timestamptz not null
);

alter table verdict
  add column rules  bigint not null default 0,
  add column judged jsonb;
comment on column verdict.rules is 'the number of the rules it was made by; 0 when nobody wrote it down';
comment on column verdict.judged is 'the values that values_hash is of; null when erased or not kept yet';

-- Contacts judged before bring their values again when a digest finds that they were not applied.
delete from applied where topic = 'contacts.contact.v1';
