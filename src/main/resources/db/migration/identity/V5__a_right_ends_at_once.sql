-- A right that is ended on its first day, or before it, has no day left: its last day is the one before the first.
alter table role_grant drop constraint role_grant_check;
alter table role_grant add constraint role_grant_period check (to_day is null or to_day >= from_day - 1);
