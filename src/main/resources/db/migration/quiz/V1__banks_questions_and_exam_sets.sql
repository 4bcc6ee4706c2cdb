-- A unit's bank of questions. `shared` says what units below may do: nothing, read it, draw from it.
create table question_bank (
    id         uuid primary key,
    unit_id    uuid not null references unit,
    name       text not null check (length(name) between 1 and 200),
    note       text not null default '' check (length(note) <= 2000),
    shared     text not null default 'NONE' check (shared in ('NONE', 'READ', 'USE')),
    version    int  not null default 1,
    created_by uuid not null references person,
    created_at timestamptz not null,
    closed_at  timestamptz
);
create index question_bank_of_unit on question_bank (unit_id);

-- Pictures and sounds that belong to a bank.
create table question_file (
    bank_id uuid not null references question_bank,
    file_id uuid not null references stored_file,
    primary key (bank_id, file_id)
);

-- What several questions are about. A row never changes; an edit makes another that follows it.
create table situation (
    id          uuid primary key,
    bank_id     uuid not null references question_bank,
    follows     uuid unique references situation,
    title       text not null check (length(title) between 1 and 200),
    body        text not null check (length(body) <= 40000),
    attachments jsonb not null,
    created_by  uuid not null references person,
    created_at  timestamptz not null
);
create index situation_of_bank on situation (bank_id);

-- A question over all its versions; topic and level are how the bank files it. `import_key` is its name in the file it
-- came from.
create table question (
    id           uuid primary key,
    bank_id      uuid not null references question_bank,
    topic        text not null default '' check (length(topic) <= 200),
    topic_folded text not null default '',
    level        text not null check (level in ('RECOGNITION', 'UNDERSTANDING', 'APPLICATION', 'HIGH_APPLICATION')),
    import_key   text check (length(import_key) between 1 and 300),
    latest       int  not null default 1,
    created_by   uuid not null references person,
    created_at   timestamptz not null,
    retired_at   timestamptz,
    unique (bank_id, import_key)
);
create index question_of_bank on question (bank_id, topic_folded, level);

-- The words of a question. Once reviewed it never changes; before, its author may. `digest` is that of kind, content and
-- situation, to find the same again; `folded` what is searched.
create table question_version (
    id           uuid primary key,
    question_id  uuid not null references question,
    number       int  not null check (number > 0),
    kind         text not null check (kind in ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE', 'ORDERING', 'MATCHING',
                                               'SHORT_ANSWER')),
    content      jsonb not null,
    explanation  text not null default '' check (length(explanation) <= 20000),
    source       text not null default '' check (length(source) <= 500),
    situation_id uuid references situation,
    folded       text not null,
    digest       bytea not null,
    state        text not null check (state in ('DRAFT', 'WAITING', 'RETURNED', 'REVIEWED')),
    author       uuid not null references person,
    written_at   timestamptz not null,
    unique (question_id, number)
);
create index question_version_of_situation on question_version (situation_id) where situation_id is not null;

-- What was done with a question; none is ever changed.
create table question_act (
    id          uuid primary key,
    question_id uuid not null references question,
    version_id  uuid not null references question_version,
    ordinal     int  not null check (ordinal > 0),
    kind        text not null check (kind in ('WRITTEN', 'IMPORTED', 'SUBMITTED', 'REVIEWED', 'RETURNED', 'RETIRED', 'RESTORED')),
    note        text not null default '' check (length(note) <= 2000),
    done_by     uuid not null references person,
    done_at     timestamptz not null,
    unique (question_id, ordinal)
);

-- How exam sets of a unit are made: sections with quotas, as one JSON; a set keeps the one it was drawn by.
create table exam_blueprint (
    id         uuid primary key,
    unit_id    uuid not null references unit,
    name       text not null check (length(name) between 1 and 200),
    recipe     jsonb not null,
    version    int  not null default 1,
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    closed_at  timestamptz
);
create index exam_blueprint_of_unit on exam_blueprint (unit_id);

-- A named exam; it and its rows never change. `seed` is that by which it was drawn from the banks.
create table exam_set (
    id           uuid primary key,
    unit_id      uuid not null references unit,
    blueprint_id uuid references exam_blueprint,
    name         text not null check (length(name) between 1 and 200),
    mixing       text not null check (mixing in ('NONE', 'WITHIN_SECTIONS', 'WHOLE')),
    recipe       jsonb,
    seed         bigint not null,
    created_by   uuid not null references person,
    created_at   timestamptz not null,
    withdrawn_at timestamptz
);
create index exam_set_of_unit on exam_set (unit_id, created_at);
create index exam_set_of_blueprint on exam_set (blueprint_id) where blueprint_id is not null;

create table exam_section (
    set_id  uuid not null references exam_set,
    ordinal int  not null check (ordinal >= 0),
    title   text not null check (length(title) <= 200),
    primary key (set_id, ordinal)
);

create table exam_slot (
    set_id     uuid not null references exam_set,
    ordinal    int  not null check (ordinal >= 0),
    section    int  not null,
    version_id uuid not null references question_version,
    points     int  not null check (points > 0),
    primary key (set_id, ordinal),
    unique (set_id, version_id),
    foreign key (set_id, section) references exam_section (set_id, ordinal)
);
create index exam_slot_of_version on exam_slot (version_id);

-- Who looked at the key of a question that stands in an exam set, or of a whole set.
create table key_seen (
    id          uuid primary key,
    set_id      uuid references exam_set,
    question_id uuid references question,
    person_id   uuid not null references person,
    seen_at     timestamptz not null,
    check ((set_id is null) <> (question_id is null))
);
create index key_seen_of_set on key_seen (set_id, seen_at) where set_id is not null;
create index key_seen_of_question on key_seen (question_id, seen_at) where question_id is not null;
