-- A contest of a unit. When it is held stands in its rounds or, for entries, in its terms; who may act for it in the unit
-- and in its committee. `state` is what the last act led to.
create table contest (
    id            uuid primary key,
    -- In the public address, behind a slug of the title: no letters or digits that look alike.
    code          text not null unique check (code ~ '^[2-9abcdefghjkmnpqrstuvwxyz]{8}$'),
    unit_id       uuid not null references unit,
    kind          text not null check (kind in ('QUIZ', 'ENTRY')),
    title         text not null check (length(title) between 1 and 200),
    about         text not null default '' check (length(about) <= 10000),
    -- For whom, in words.
    audience      text not null default '' check (length(audience) <= 1000),
    contact       text not null default '' check (length(contact) <= 300),
    -- The rules document (thể lệ): an issued document of the unit, or a file.
    document_id   uuid references document,
    file_id       uuid references stored_file,
    -- The issued plan it carries out, and the task of it.
    plan_id       uuid references plan,
    task_id       uuid references plan_item,
    state         text not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    version       int  not null default 1,
    copied_from   uuid references contest,
    created_by    uuid not null references person,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    published_at  timestamptz,
    check (document_id is null or file_id is null),
    check ((state = 'DRAFT') = (published_at is null) or state = 'CANCELLED')
);
create index contest_of_unit on contest (unit_id, state);
create index contest_published on contest (published_at) where state = 'PUBLISHED';

-- The rules as data (`contest.Rules`). While the contest is a draft version 1 is written over; publishing freezes it, and a
-- later change is a version of its own that says what moved and why.
create table contest_rules (
    contest_id uuid not null references contest,
    version    int  not null check (version > 0),
    rules      jsonb not null,
    why        text not null default '' check (length(why) <= 2000),
    made_by    uuid not null references person,
    made_at    timestamptz not null,
    frozen_at  timestamptz,
    primary key (contest_id, version),
    check (version = 1 or why <> '')
);

-- The organising committee and its judges; with an account where the part asks for one.
create table contest_member (
    id         uuid primary key,
    contest_id uuid not null references contest,
    ordinal    int  not null check (ordinal > 0),
    part       text not null check (part in ('CHAIR', 'SECRETARY', 'MEMBER', 'JUDGE')),
    name       text not null check (length(name) between 1 and 200),
    post       text not null default '' check (length(post) <= 200),
    person_id  uuid references person,
    dropped_at timestamptz
);
create unique index contest_member_order on contest_member (contest_id, ordinal) where dropped_at is null;
create index contest_member_person on contest_member (person_id) where dropped_at is null;

-- What was done with a contest, one row an act, none ever changed; `before` is what it changed, as it stood.
create table contest_act (
    id         uuid primary key,
    contest_id uuid not null references contest,
    ordinal    int  not null check (ordinal > 0),
    kind       text not null,
    note       text not null default '' check (length(note) <= 2000),
    before     jsonb,
    done_by    uuid not null references person,
    done_at    timestamptz not null,
    unique (contest_id, ordinal)
);
