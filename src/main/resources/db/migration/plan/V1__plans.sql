-- A file being read: kept whatever comes of it.
create table plan_reading (
    id          uuid primary key,
    file_id     uuid not null references stored_file,
    unit_id     uuid not null references unit,
    asked_by    uuid not null references person,
    asked_at    timestamptz not null default now(),
    finished_at timestamptz,
    refusal     text,
    plan_id     uuid
);
create index plan_reading_of_unit on plan_reading (unit_id, asked_at);

-- A plan, from draft to issued. `issuing_unit` signs it; `drafting_unit` prepares it and follows its execution.
-- `body` is the text that all places (span_from, span_to) count in; `blocks` how it stands on the page (opaque JSON).
create table plan (
    id            uuid primary key,
    issuing_unit  uuid not null references unit,
    drafting_unit uuid not null references unit,
    year          int  not null check (year between 1900 and 2200),
    title         text not null,
    kind          text not null,
    origin        text not null check (origin in ('UPLOADED', 'WRITTEN', 'COPIED')),
    copied_from   uuid references plan,
    file_id       uuid references stored_file,
    scanned       boolean not null default false,
    body          text not null,
    blocks        jsonb not null,
    warnings      jsonb not null default '[]',
    version       int  not null default 1,
    created_by    uuid not null references person,
    created_at    timestamptz not null default now(),
    document_id   uuid references document,
    dropped_at    timestamptz
);
create index plan_of_issuer on plan (issuing_unit, year);
create index plan_of_drafter on plan (drafting_unit, year);
alter table plan_reading add foreign key (plan_id) references plan;

-- Everything a plan says, one row a thing, whether read from the source or added by a person.
-- Columns that a kind does not use are null. `doubt` is a sentence (JSON: vietnamese, values) or null when sure.
create table plan_item (
    id          uuid primary key,
    plan_id     uuid not null references plan,
    kind        text not null check (kind in ('HEADER', 'BASIS', 'SECTION', 'CAMPAIGN', 'THEME', 'ACTIVITY', 'TASK',
                                              'DEADLINE', 'BUDGET', 'QUANTITY', 'RECIPIENT', 'UNPLACED')),
    field       text,
    ordinal     int  not null,
    parent_id   uuid references plan_item,
    clause      text not null default '',
    text        text not null,
    span_from   int  not null default 0,
    span_to     int  not null default 0,
    doubt       jsonb,
    state       text not null default 'FOUND' check (state in ('FOUND', 'CONFIRMED', 'DROPPED')),
    added       boolean not null default false,
    version     int  not null default 1,
    number      text,
    day         date,
    last_day    date,
    hour        time,
    boundary    text check (boundary in ('BEFORE', 'AT_LATEST', 'ON')),
    purpose     text,
    issuer      text,
    subject     text,
    amount      bigint,
    measure     text,
    deliverable text,
    request     boolean not null default false,
    receiver    text,
    route       text,
    recurrence  text,
    changed_by  uuid references person,
    changed_at  timestamptz
);
create index plan_item_of_plan on plan_item (plan_id, kind, ordinal);
create index plan_item_of_parent on plan_item (parent_id);

-- A body named in the plan, once per wording, with the units it means and the rule by which that was understood.
create table plan_party (
    id       uuid primary key,
    plan_id  uuid not null references plan,
    name     text not null,
    rule     text not null default '',
    is_group boolean not null default false,
    expected int,
    doubt    jsonb,
    version  int not null default 1,
    unique (plan_id, name)
);
create table plan_party_unit (
    party_id uuid not null references plan_party,
    unit_id  uuid not null references unit,
    primary key (party_id, unit_id)
);
create table plan_item_party (
    item_id  uuid not null references plan_item,
    party_id uuid not null references plan_party,
    part     text not null check (part in ('ASSIGNEE', 'COORDINATOR', 'RECIPIENT')),
    ordinal  int  not null,
    primary key (item_id, party_id, part)
);
create index plan_item_party_of_party on plan_item_party (party_id);

-- Days off, as data per year: the Labour Code's holidays and the yearly notices of compensation days. A day taken out
-- stays as a row, so that the list that comes with the program does not bring it back.
create table holiday (
    day        date primary key,
    name       text not null check (length(name) between 1 and 200),
    changed_by uuid references person,
    changed_at timestamptz not null default now(),
    removed_at timestamptz
);
