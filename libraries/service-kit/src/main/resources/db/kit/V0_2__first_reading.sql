-- A new consumer announces nothing until it has read what was there before it; then the newest of each key.
create table first_reading (
  topic        text primary key,
  caught_up_at timestamptz
);
insert into first_reading (topic, caught_up_at) select distinct topic, clock_timestamp() from applied;

create table held (
  like outbox including defaults,
  primary key (topic, key)
);
