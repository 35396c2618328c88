-- Which values a verdict must be about to hold for the contact as it is now.
alter table contact add column values_hash text not null default '';
