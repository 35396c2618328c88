-- Pipelines, the deals that go through them and every move of a deal; the sales pipeline exists from the start.
create table pipeline (
  id         uuid        primary key,
  version    bigint      not null,
  key        text        not null unique,
  name       text        not null,
  stages     jsonb       not null,
  published  boolean     not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into pipeline (id, version, key, name, stages, published, created_at, updated_at)
values ('5677fe18-bd2e-55ba-bd5d-55b9d18da9ad', 1, 'sales', 'Sales',
        '[{"key": "prospecting", "name": "Prospecting", "kind": "open", "position": 1},
          {"key": "engaging", "name": "Engaging", "kind": "open", "position": 2},
          {"key": "won", "name": "Won", "kind": "won", "position": 3},
          {"key": "lost", "name": "Lost", "kind": "lost", "position": 4}]',
        false, now(), now());

create table deal (
  id          uuid        primary key,
  version     bigint      not null,
  pipeline_id uuid        not null references pipeline,
  stage       text        not null,
  title       text        not null,
  contact_id  uuid,
  company_id  uuid,
  owner       text,
  product     text,
  value_minor bigint,
  currency    text,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  opened_at   timestamptz,
  closed_at   timestamptz,
  moves       bigint      not null,
  check ((value_minor is null) = (currency is null))
);
create index deal_contact on deal (contact_id) where contact_id is not null;
create index deal_company on deal (company_id) where company_id is not null;
create index deal_stage on deal (pipeline_id, stage, id);

create table deal_external_id (
  system  text not null,
  id      text not null,
  deal_id uuid not null references deal on delete cascade,
  primary key (system, id)
);
create index deal_external_id_deal on deal_external_id (deal_id);

create table deal_move (
  id          uuid        primary key,
  deal_id     uuid        not null references deal on delete cascade,
  pipeline_id uuid        not null,
  sequence    bigint      not null,
  from_stage  text,
  to_stage    text        not null,
  at          timestamptz,
  recorded_at timestamptz not null,
  owner       text,
  value_minor bigint,
  currency    text,
  contact_id  uuid,
  unique (deal_id, sequence)
);
