-- Under whose lock the acts of counting at a sitting are written.
create table attendance_sheet (
    occurrence_id uuid primary key references occurrence
);

-- Who was counted at a sitting, in three grains: one person (NAMED), a class or group (GROUP), heads (HEADS). None is ever
-- changed: a correction is the next turn of the same subject, with a reason, and the last turn holds. `present` is how many
-- the row counts.
create table attendance (
    id               uuid primary key,
    occurrence_id    uuid not null references occurrence,
    -- What is counted: the participation of who registered, the sitting itself for all in the room, else a number of its own.
    subject_id       uuid not null,
    turn             int  not null check (turn > 0),
    grain            text not null check (grain in ('NAMED', 'GROUP', 'HEADS')),
    source           text not null check (source in ('LIST', 'ADDED', 'CODE', 'FILE', 'SHEET')),
    participation_id uuid references participation,
    -- One person of all sittings of the activity, also when the name is deleted.
    person_id        uuid,
    -- Of who did not register, until `delete_on`; or of a group.
    name             text not null default '' check (length(name) <= 200),
    folded           text not null default '',
    minor            boolean not null default false,
    mark             text check (mark in ('PRESENT', 'ABSENT', 'EXCUSED')),
    present          int  not null check (present between 0 and 1000000),
    -- Of how many in the group.
    total            int check (total >= present),
    -- Heads of everybody in the room, whether on a list or not; otherwise only of those whom no list counts.
    whole            boolean not null default false,
    online           boolean not null default false,
    dropped          boolean not null default false,
    reason           text not null default '' check (length(reason) <= 500),
    -- null: by the link of a sitting's volunteers.
    done_by          uuid references person,
    done_at          timestamptz not null,
    delete_on        date,
    check ((grain = 'NAMED') = (mark is not null)),
    check ((grain = 'NAMED') = (person_id is not null)),
    check (grain <> 'NAMED' or present = case when mark = 'PRESENT' and not dropped then 1 else 0 end),
    check ((grain = 'GROUP') = (total is not null)),
    check (not dropped or present = 0),
    check (turn = 1 or reason <> ''),
    unique (occurrence_id, subject_id, turn)
);
create index attendance_to_delete on attendance (delete_on) where delete_on is not null;
create index attendance_person on attendance (person_id);

-- The cells of a head-count; null: not told.
create table attendance_heads (
    attendance_id uuid not null references attendance,
    ordinal       int  not null,
    age_band      text check (age_band in ('UNDER_11', 'UNDER_16', 'UNDER_25', 'UNDER_60', 'FROM_60')),
    sex           text check (sex in ('FEMALE', 'MALE')),
    people        int  not null check (people > 0),
    primary key (attendance_id, ordinal)
);

-- What holds now.
create view attendance_now as
select distinct on (occurrence_id, subject_id) *
from attendance order by occurrence_id, subject_id, turn desc;

-- The figure of a sitting. Heads of everybody in the room hold those of the lists who were there, so only what is more is
-- added; `whole` is null where nobody counted the room.
create view attendance_sum as
select s.*, s.online + greatest(coalesce(s.whole, 0), s.named - s.online + s.groups) + s.more as visits
from (select occurrence_id,
        coalesce(sum(present) filter (where grain = 'NAMED'), 0) as named,
        coalesce(sum(present) filter (where grain = 'NAMED' and online), 0) as online,
        coalesce(sum(present) filter (where grain = 'GROUP'), 0) as groups,
        coalesce(sum(present) filter (where grain = 'HEADS' and not whole), 0) as more,
        sum(present) filter (where grain = 'HEADS' and whole and not dropped) as whole
      from attendance_now group by occurrence_id) s;
