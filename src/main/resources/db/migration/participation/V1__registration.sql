-- How people register for an activity. Without a row the defaults of the program hold.
create table registration_form (
    activity_id uuid primary key references activity,
    opens_at    timestamptz,
    -- null: until each sitting begins.
    closes_at   timestamptz,
    -- What is asked of each person: nothing, the age band, or the year of birth.
    ages        text not null check (ages in ('NONE', 'BAND', 'YEAR')),
    sexes       boolean not null,
    photos      boolean not null,
    classes     boolean not null,
    -- Most people in one registration that is no class.
    most        int not null check (most between 1 and 50),
    offer_hours int not null check (offer_hours between 1 and 72),
    -- Names, contacts and answers are deleted so many days after the last sitting.
    keep_days   int not null check (keep_days between 1 and 730),
    version     int not null default 1,
    changed_by  uuid not null references person,
    changed_at  timestamptz not null
);

create table registration_question (
    id          uuid primary key,
    activity_id uuid not null references activity,
    ordinal     int  not null,
    kind        text not null check (kind in ('TEXT', 'CHOICE', 'YES_NO')),
    words       text not null check (length(words) between 1 and 500),
    options     text[] not null default '{}',
    required    boolean not null,
    -- Asked until then; null: as long as registration is open.
    until       timestamptz,
    -- Of a personal kind (a meal, a disability): answers are deleted a week after the last sitting.
    personal    boolean not null,
    dropped_at  timestamptz
);
create index registration_question_of on registration_question (activity_id, ordinal);

-- The one row of a sitting under whose lock places are given: how many are taken or offered. `shown` is false while the
-- hint of free places in lists is behind.
create table sitting_seats (
    occurrence_id uuid primary key references occurrence,
    held          int not null default 0 check (held >= 0),
    online_held   int not null default 0 check (online_held >= 0),
    last_turn     int not null default 0,
    shown         boolean not null default false
);

-- One sent form. `form_key` is the number of that form, so that it is one however often it is sent. `contact` is one
-- normalised telephone number or e-mail address; names and contact are empty after the day of deletion.
create table registration (
    id          uuid primary key,
    activity_id uuid not null references activity,
    form_key    uuid not null,
    code        text not null unique check (code ~ '^[2-9abcdefghjkmnpqrstuvwxyz]{8}$'),
    -- What the QR code for the check-in holds; it opens nothing by itself.
    check_in    text not null unique check (check_in ~ '^[2-9abcdefghjkmnpqrstuvwxyz]{20}$'),
    kind        text not null check (kind in ('SELF', 'OTHER', 'HOUSEHOLD', 'PUPIL', 'CLASS')),
    contact     text not null,
    -- Who registers: the person, or on whose word (guardian, teacher, helper).
    name        text not null check (length(name) <= 200),
    folded      text not null,
    group_name  text not null default '' check (length(group_name) <= 200),
    people      int  not null check (people between 1 and 2000),
    english     boolean not null,
    -- The officer who wrote it down on the telephone.
    added_by    uuid references person,
    delete_on   date not null,
    created_at  timestamptz not null,
    erased_at   timestamptz,
    unique (activity_id, form_key)
);
create index registration_by_contact on registration (contact, created_at);
create index registration_to_delete on registration (delete_on) where erased_at is null;

-- The people of a registration. A class is a number; who of it is named stands here too.
create table participant (
    id              uuid primary key,
    registration_id uuid not null references registration,
    ordinal         int  not null,
    name            text not null check (length(name) <= 200),
    birth_year      int check (birth_year between 1900 and 2100),
    age_band        text check (age_band in ('UNDER_11', 'UNDER_16', 'UNDER_25', 'UNDER_60', 'FROM_60')),
    sex             text check (sex in ('FEMALE', 'MALE')),
    minor           boolean not null,
    unique (registration_id, ordinal)
);

-- The places of one registration in one sitting, all or none of them. `turn` is the order in which they came.
create table booking (
    id              uuid primary key,
    registration_id uuid not null references registration,
    occurrence_id   uuid not null references occurrence,
    way             text not null check (way in ('PLACE', 'ONLINE')),
    people          int  not null check (people > 0),
    state           text not null check (state in ('CONFIRMED', 'WAITING', 'OFFERED', 'EXPIRED', 'CANCELLED', 'REMOVED', 'CLOSED')),
    turn            int  not null,
    offered_until   timestamptz,
    -- Set when a change of the sitting asks whether they still come, and when they said so.
    asked_at        timestamptz,
    kept_at         timestamptz,
    reminded_at     timestamptz,
    changed_at      timestamptz not null,
    check ((state = 'OFFERED') = (offered_until is not null)),
    unique (registration_id, occurrence_id)
);
create unique index booking_turn on booking (occurrence_id, turn);
create index booking_waiting on booking (occurrence_id, way, turn) where state = 'WAITING';
create index booking_offered on booking (offered_until) where state = 'OFFERED';

-- One row for each person and sitting; of a class one row with its number. The keys keep a person from taking part twice
-- and are empty when the place is given up: `alone` is the contact of who registers for themselves, `named` contact and name.
create table participation (
    id             uuid primary key,
    booking_id     uuid not null references booking,
    occurrence_id  uuid not null references occurrence,
    participant_id uuid references participant,
    people         int  not null check (people > 0),
    alone          text,
    named          text,
    check (people = 1 or participant_id is null)
);
create index participation_of_booking on participation (booking_id);
create unique index participation_alone on participation (occurrence_id, alone);
create unique index participation_named on participation (occurrence_id, named);

-- What was agreed to, purpose by purpose, in which wording.
create table registration_consent (
    registration_id uuid not null references registration,
    purpose         text not null check (purpose in ('TAKE_PART', 'REMIND', 'TELL', 'PHOTO')),
    given           boolean not null,
    wording         text not null,
    said_at         timestamptz not null,
    withdrawn_at    timestamptz,
    primary key (registration_id, purpose)
);

create table registration_answer (
    registration_id uuid not null references registration,
    question_id     uuid not null references registration_question,
    answer          text not null check (length(answer) <= 2000),
    primary key (registration_id, question_id)
);

-- A secret link that opens a registration; only its digest is kept.
create table registration_link (
    digest          bytea primary key,
    registration_id uuid not null references registration,
    made_at         timestamptz not null
);
create index registration_link_of on registration_link (registration_id);

-- What became of a registration, one row an act, none ever changed. Without `done_by` the person did it, or the clock.
create table registration_act (
    id              uuid primary key,
    registration_id uuid not null references registration,
    occurrence_id   uuid references occurrence,
    kind            text not null,
    note            text not null default '' check (length(note) <= 1000),
    done_by         uuid references person,
    done_at         timestamptz not null
);
create index registration_act_of on registration_act (registration_id, done_at);

-- Which of the people registered were seen by whom: the names of minors, and every export.
create table registration_read (
    id              uuid primary key,
    activity_id     uuid not null references activity,
    registration_id uuid references registration,
    what            text not null check (what in ('MINORS', 'EXPORT', 'EXPORT_MINORS')),
    read_by         uuid not null references person,
    read_at         timestamptz not null
);
create index registration_read_of on registration_read (activity_id, read_at);

-- A change of a sitting that is still to be told; changes within half an hour are one. `told_to` is how far it got.
create table sitting_change (
    id            uuid primary key,
    occurrence_id uuid not null references occurrence,
    what          text not null check (what in ('MOVED', 'MODE', 'LIMITED', 'POSTPONED', 'RESUMED', 'CANCELLED')),
    note          text not null default '',
    first_at      timestamptz not null,
    tell_at       timestamptz not null,
    told_to       uuid,
    done_at       timestamptz
);
create unique index sitting_change_open on sitting_change (occurrence_id) where done_at is null;

-- What the officers write to all who registered.
create table registration_message (
    id          uuid primary key,
    activity_id uuid not null references activity,
    about       text not null check (about in ('THIS', 'OTHER')),
    words       text not null check (length(words) between 1 and 2000),
    written_by  uuid not null references person,
    written_at  timestamptz not null,
    told_to     uuid,
    done_at     timestamptz
);
create index registration_message_open on registration_message (activity_id, written_at);
