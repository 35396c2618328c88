-- How many more members a group has than people, if its sure pairs alone are one; null if untold.
alter table duplicate_group add column surplus integer;
