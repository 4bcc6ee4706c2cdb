-- A difficulty that a unit has with a task, a plan or its report (S-END-1). `holder` is the unit whose turn it is to
-- answer: first the lead office, then whoever it was passed up to. `state` and its clock are what the latest act led
-- to; they are written with it, under the lock of this row.
create table difficulty (
    id            uuid primary key,
    plan_id       uuid not null references plan,
    about         text not null check (about in ('TASK', 'PLAN', 'REPORT')),
    assignment_id uuid references assignment,
    unit_id       uuid not null references unit,
    lead_unit     uuid not null references unit,
    holder        uuid not null references unit,
    title         text not null check (length(title) between 1 and 200),
    body          text not null check (length(body) <= 4000),
    folded        text not null,
    state         text not null check (state in ('WAITING', 'ASKED_BACK', 'ANSWERED', 'SOLVED', 'WITHDRAWN')),
    since         timestamptz not null,
    due           date,
    late_told     date,
    asked_by      uuid not null references person,
    asked_at      timestamptz not null,
    check ((about = 'TASK') = (assignment_id is not null)),
    check ((state = 'WAITING') = (due is not null))
);
create index difficulty_of_unit on difficulty (unit_id, state, since);
create index difficulty_of_holder on difficulty (holder, state, since);
create index difficulty_of_plan on difficulty (plan_id, state, since);

-- What was said and done about it; none is ever changed.
create table difficulty_act (
    id            uuid primary key,
    difficulty_id uuid not null references difficulty,
    ordinal       int  not null check (ordinal > 0),
    kind          text not null check (kind in ('ASKED', 'FILE', 'ANSWERED', 'ASKED_BACK', 'REPLIED', 'PASSED_UP', 'SOLVED',
                                                'REOPENED', 'WITHDRAWN', 'PUBLISHED', 'UNPUBLISHED', 'LETTER')),
    note          text not null default '' check (length(note) <= 4000),
    by_unit       uuid not null references unit,
    to_unit       uuid references unit,
    file_id       uuid references stored_file,
    done_by       uuid not null references person,
    done_at       timestamptz not null,
    unique (difficulty_id, ordinal)
);
create index difficulty_act_to on difficulty_act (to_unit, difficulty_id) where to_unit is not null;

-- An answer made known to all units that have the plan. `asking_unit` is null where the asker's name stays out.
create table guidance (
    id            uuid primary key,
    plan_id       uuid not null references plan,
    difficulty_id uuid not null references difficulty,
    unit_id       uuid not null references unit,
    asking_unit   uuid references unit,
    question      text not null check (length(question) between 1 and 4000),
    answer        text not null check (length(answer) between 1 and 4000),
    folded        text not null,
    published_by  uuid not null references person,
    published_at  timestamptz not null,
    withdrawn_by  uuid references person,
    withdrawn_at  timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index guidance_once on guidance (difficulty_id) where withdrawn_at is null;
create index guidance_of_plan on guidance (plan_id, published_at);

-- The documents that were begun from a difficulty.
create table guidance_letter (
    draft_id      uuid primary key references draft,
    difficulty_id uuid not null references difficulty,
    begun_by      uuid not null references person,
    begun_at      timestamptz not null
);
create index guidance_letter_of on guidance_letter (difficulty_id);

-- In how many working days an office answers.
create table answer_term (
    unit_id      uuid primary key references unit,
    working_days int  not null check (working_days between 1 and 60),
    changed_by   uuid not null references person,
    changed_at   timestamptz not null
);
