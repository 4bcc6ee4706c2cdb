-- Why: an edit of what an office published goes live at once; the office is told, sees what changed and says that it saw.
-- For which office an activity was published; null where the unit did so itself.
alter table activity_act add column office_id uuid references unit;
alter table activity_act drop constraint activity_act_kind_check;
alter table activity_act add constraint activity_act_kind_check check (kind in ('CREATED', 'SUBMITTED', 'RETURNED',
    'PUBLISHED', 'UNPUBLISHED', 'CHANGED', 'MOVED', 'MODE', 'LIMITED', 'POSTPONED', 'RESUMED', 'CANCELLED', 'HELD',
    'NOT_HELD', 'PHOTO', 'SEEN'));
-- What was published before: for the unit of who did it, where that is not the activity's own.
update activity_act k set office_id = (
    select g.unit_id from role_grant g join activity a on a.id = k.activity_id
    where g.person_id = k.done_by and g.unit_id <> a.unit_id order by g.from_day, g.id limit 1)
where k.kind = 'PUBLISHED' and not exists (
    select from role_grant g join activity a on a.id = k.activity_id
    where g.person_id = k.done_by and g.unit_id = a.unit_id);
