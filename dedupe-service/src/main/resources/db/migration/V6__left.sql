-- Which group of the engine a record left last: a closed group whose members come back opens again.
create table match_left (
  record_number integer primary key,
  group_number  bigint not null
);
