-- An attendance file of an online meeting that was taken over for a sitting. Only its digest is kept, never the file.
create table attendance_file (
    id            uuid primary key,
    occurrence_id uuid not null references occurrence,
    platform      text not null check (platform in ('ZOOM', 'TEAMS', 'GOOGLE_MEET')),
    name          text not null check (length(name) <= 200),
    digest        bytea not null,
    -- Who was there for fewer minutes was not counted.
    minutes       int not null check (minutes between 0 and 1440),
    counted       int not null check (counted >= 0),
    done_by       uuid not null references person,
    done_at       timestamptz not null
);
create index attendance_file_of on attendance_file (occurrence_id, done_at);

-- A file between its preview and its confirmation; gone when it was taken over, else after a day.
create table attendance_upload (
    id            uuid primary key,
    occurrence_id uuid not null references occurrence,
    by_person     uuid not null references person,
    file_name     text not null,
    content       bytea not null,
    kept_at       timestamptz not null
);
create index attendance_upload_age on attendance_upload (kept_at);

alter table attendance add column file_id uuid references attendance_file;
-- As the file says; null: it does not say how long.
alter table attendance add column minutes int check (minutes >= 0);

create or replace view attendance_now as
select distinct on (occurrence_id, subject_id) *
from attendance order by occurrence_id, subject_id, turn desc;
