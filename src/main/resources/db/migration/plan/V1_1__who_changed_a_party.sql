alter table plan_party add column changed_by uuid references person;
alter table plan_party add column changed_at timestamptz;
