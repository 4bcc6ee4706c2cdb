-- A secret link with which a volunteer without an account reads codes at the door of one sitting; only its digest is kept.
-- It opens until some hours after the sitting ended, or until it is taken back.
create table check_in_link (
    id            uuid primary key,
    occurrence_id uuid not null references occurrence,
    digest        bytea not null unique,
    label         text not null check (length(label) between 1 and 100),
    made_by       uuid not null references person,
    made_at       timestamptz not null,
    ended_by      uuid references person,
    ended_at      timestamptz
);
create index check_in_link_of on check_in_link (occurrence_id, made_at);

alter table check_in_scan alter column done_by drop not null;
alter table check_in_scan add column link_id uuid references check_in_link;
alter table check_in_scan add check ((done_by is null) <> (link_id is null));

alter table attendance add column link_id uuid references check_in_link;

create or replace view attendance_now as
select distinct on (occurrence_id, subject_id) *
from attendance order by occurrence_id, subject_id, turn desc;
