-- Why: a unit that is only to work along and does not stand below who issues the plan is given no task without being asked.
alter table plan_party_unit add column outside boolean not null default false;
