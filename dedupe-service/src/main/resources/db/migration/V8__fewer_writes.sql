-- A number of more than thirty is a switchboard: whoever comes or leaves would change what is said
-- of all others, and nobody decides about hundreds of pairs.
update rule set largest = 30 where name = 'same-phone' and largest = 100;

-- Groups in between are closed by looking at everything anew.
update engine set scanned = 0, scan_started_at = clock_timestamp()
where entity = 'contact' and exists (select from contact);

-- Only those who are kept apart are looked at when a number's members change.
create index phone_member_apart on phone_member (e164) include (apart) where apart > 0;

-- A sample that meets a few switchboards lets the planner believe that every number is one.
alter table phone_member alter column e164 set (n_distinct = -0.5);
analyze phone_member (e164);

-- Counts change often: an index whose condition names them would be written with each change.
alter table duplicate_state
  add column suspected boolean generated always as (duplicates > 0) stored,
  set (fillfactor = 80);
drop index duplicate_state_some;
create index duplicate_state_suspected on duplicate_state (contact_id) where suspected;

-- Room on the page for the next version of a contact, so that no index is written with it.
alter table contact set (fillfactor = 80);
