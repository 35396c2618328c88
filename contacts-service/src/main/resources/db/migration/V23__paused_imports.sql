-- An import that waits for the relay says so.
alter table import_job add column paused text;
