-- The questions an office takes along on its visits: data of the office. A visit has its own copy.
create table checklist (
    id         uuid primary key,
    unit_id    uuid not null references unit,
    title      text not null check (length(title) between 1 and 200),
    questions  text not null check (length(questions) between 1 and 20000),
    version    int  not null default 1,
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    dropped_at timestamptz
);
create index checklist_of_unit on checklist (unit_id);

-- A planned or finished visit to one unit. The day, the team and the basis are those that hold now; how they came about
-- stands in the acts. `met` and `conclusion` are written on the spot.
create table visit (
    id         uuid primary key,
    plan_id    uuid not null references plan,
    lead_unit  uuid not null references unit,
    unit_id    uuid not null references unit,
    day        date not null,
    hour       time,
    basis      text not null check (length(basis) between 1 and 1000),
    team       text not null check (length(team) between 1 and 2000),
    met        text not null default '' check (length(met) <= 2000),
    conclusion text not null default '' check (length(conclusion) <= 4000),
    version    int  not null default 0,
    state      text not null check (state in ('PLANNED', 'CONCLUDED', 'CANCELLED')),
    created_by uuid not null references person,
    created_at timestamptz not null
);
create index visit_of_lead on visit (lead_unit, day);
create index visit_of_unit on visit (unit_id, day);
create index visit_of_plan on visit (plan_id, day);

create table visit_act (
    id       uuid primary key,
    visit_id uuid not null references visit,
    ordinal  int  not null check (ordinal > 0),
    kind     text not null check (kind in ('PLANNED', 'MOVED', 'CANCELLED', 'CONCLUDED', 'MINUTES')),
    note     text not null default '' check (length(note) <= 4000),
    done_by  uuid not null references person,
    done_at  timestamptz not null,
    unique (visit_id, ordinal)
);

-- One row of the checklist as it was found. `version` counts its savings, so that two people do not overwrite each other.
create table visit_finding (
    id         uuid primary key,
    visit_id   uuid not null references visit,
    ordinal    int  not null check (ordinal > 0),
    kind       text not null check (kind in ('CHOICE', 'TEXT')),
    question   text not null check (length(question) between 1 and 500),
    answer     text check (answer in ('YES', 'PARTLY', 'NO')),
    note       text not null default '' check (length(note) <= 4000),
    version    int  not null default 0,
    changed_by uuid references person,
    changed_at timestamptz,
    check (kind = 'CHOICE' or answer is null),
    unique (visit_id, ordinal)
);

create table visit_photo (
    id         uuid primary key,
    visit_id   uuid not null references visit,
    finding_id uuid references visit_finding,
    file_id    uuid not null references stored_file,
    caption    text not null default '' check (length(caption) <= 500),
    kept_by    uuid not null references person,
    kept_at    timestamptz not null,
    removed_at timestamptz
);
create index visit_photo_of on visit_photo (visit_id);

-- What a unit must put right, and by when. It is the unit's to do from the end of the visit on.
create table remedy (
    id         uuid primary key,
    visit_id   uuid not null references visit,
    finding_id uuid references visit_finding,
    unit_id    uuid not null references unit,
    words      text not null check (length(words) between 1 and 2000),
    day        date not null,
    boundary   text not null check (boundary in ('BEFORE', 'AT_LATEST', 'ON')),
    state      text not null check (state in ('OPEN', 'DONE', 'CONFIRMED', 'DROPPED')),
    late_told  date,
    created_by uuid not null references person,
    created_at timestamptz not null
);
create index remedy_of_visit on remedy (visit_id);
create index remedy_of_unit on remedy (unit_id, state, day);

create table remedy_act (
    id        uuid primary key,
    remedy_id uuid not null references remedy,
    ordinal   int  not null check (ordinal > 0),
    kind      text not null check (kind in ('GIVEN', 'FILE', 'DONE', 'RETURNED', 'CONFIRMED', 'EXTENDED', 'DROPPED')),
    note      text not null default '' check (length(note) <= 4000),
    file_id   uuid references stored_file,
    done_by   uuid not null references person,
    done_at   timestamptz not null,
    unique (remedy_id, ordinal)
);

-- Minutes that were begun from a visit.
create table visit_minutes (
    draft_id uuid primary key references draft,
    visit_id uuid not null references visit,
    begun_by uuid not null references person,
    begun_at timestamptz not null
);
create index visit_minutes_of on visit_minutes (visit_id);
