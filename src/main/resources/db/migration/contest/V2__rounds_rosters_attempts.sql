-- When the lists of the units are frozen; after it only exclusions with grounds.
alter table contest add column roster_closes_at timestamptz;

-- A round of a quiz contest. `grace` in seconds: how long answers that were sent in time may still come in.
create table contest_round (
    id         uuid primary key,
    contest_id uuid not null references contest,
    ordinal    int  not null check (ordinal > 0),
    title      text not null check (length(title) between 1 and 200),
    preset     text not null check (preset in ('PRACTICE', 'CONTEST', 'EXAM')),
    opens_at   timestamptz not null,
    closes_at  timestamptz not null check (closes_at > opens_at),
    minutes    int  not null check (minutes between 1 and 600),
    attempts   int  not null check (attempts between 1 and 100),
    grace      int  not null check (grace between 0 and 600),
    -- Whether the contestant chooses among the sets; else one is drawn.
    choice     boolean not null,
    -- Whether one question is shown at a time, where scripts run.
    single     boolean not null,
    version    int  not null default 1,
    unique (contest_id, ordinal)
);

create table round_set (
    round_id uuid not null references contest_round,
    ordinal  int  not null check (ordinal > 0),
    name     text not null check (length(name) between 1 and 100),
    set_id   uuid not null references exam_set,
    primary key (round_id, ordinal)
);

-- The list of one unit: those of whom its rate is counted. `unit_id` where the unit is one of the directory.
create table roster (
    id         uuid primary key,
    contest_id uuid not null references contest,
    unit_id    uuid references unit,
    name       text not null check (length(name) between 1 and 300),
    folded     text not null,
    taken_by   uuid not null references person,
    taken_at   timestamptz not null,
    unique (contest_id, folded)
);

-- Somebody in a list. Who is excluded stays, with the grounds.
create table roster_line (
    id          uuid primary key,
    roster_id   uuid not null references roster,
    ordinal     int  not null check (ordinal > 0),
    name        text not null check (length(name) between 1 and 200),
    folded      text not null,
    birthday    date,
    birth_year  int check (birth_year between 1900 and 2100),
    code        text not null default '' check (length(code) <= 50),
    excluded_at timestamptz,
    excluded_by uuid references person,
    grounds     text not null default '' check (length(grounds) <= 1000),
    unique (roster_id, ordinal),
    check ((excluded_at is null) = (excluded_by is null)),
    check (excluded_at is null or grounds <> '')
);
create index roster_line_named on roster_line (roster_id, folded);

-- Somebody who takes part, registered once in a contest. `code` opens it on another device; `alone` is the contact where
-- it proved this person, so that it proves nobody else.
create table contestant (
    id          uuid primary key,
    contest_id  uuid not null references contest,
    code        text not null check (code ~ '^[2-9abcdefghjkmnpqrstuvwxyz]{10}$'),
    name        text not null check (length(name) between 1 and 200),
    folded      text not null,
    contact     text not null check (length(contact) <= 300),
    birthday    date,
    birth_year  int check (birth_year between 1900 and 2100),
    roster_id   uuid references roster,
    unit_name   text not null default '' check (length(unit_name) <= 300),
    line_id     uuid unique references roster_line,
    alone       text,
    proof       text not null check (proof in ('NONE', 'CONTACT', 'ROSTER')),
    proven_at   timestamptz,
    english     boolean not null,
    address     text not null default '' check (length(address) <= 100),
    created_at  timestamptz not null,
    unique (contest_id, code),
    check ((proof = 'NONE') = (proven_at is null)),
    check (proof <> 'ROSTER' or line_id is not null),
    check (proof <> 'CONTACT' or alone is not null)
);
create unique index contestant_alone on contestant (contest_id, alone);
create index contestant_by_contact on contestant (contest_id, contact);

-- The code that was sent to a contact, as a digest.
create table contestant_code (
    contestant_id uuid primary key references contestant,
    digest        bytea not null,
    sent          int  not null check (sent > 0),
    sent_at       timestamptz not null,
    tries         int  not null default 0
);

-- One sitting of somebody at a round. Instants are the server's, of when a request was accepted; `late_until` is the
-- deadline with the round's grace. What an answer means is told by `set_id` and `seed`, which nobody but the server knows.
create table attempt (
    id            uuid primary key,
    round_id      uuid not null references contest_round,
    contestant_id uuid not null references contestant,
    number        int  not null check (number > 0),
    set_id        uuid not null references exam_set,
    seed          bigint not null,
    roster_id     uuid references roster,
    state         text not null check (state in ('OPEN', 'SUBMITTED', 'EXPIRED')),
    started_at    timestamptz not null,
    deadline_at   timestamptz not null check (deadline_at >= started_at),
    late_until    timestamptz not null check (late_until >= deadline_at),
    finished_at   timestamptz check (finished_at between started_at and deadline_at),
    unique (round_id, contestant_id, number),
    check ((state = 'OPEN') = (finished_at is null))
);
create index attempt_expiring on attempt (late_until) where state = 'OPEN';
create index attempt_of_contestant on attempt (contestant_id);

-- The last answer to each slot of the set; slot -1 is the guess about the whole. `chosen` is `quiz.Answer.stored`.
create table answer (
    attempt_id  uuid not null references attempt,
    slot        smallint not null check (slot >= -1),
    chosen      text not null check (length(chosen) <= 1000),
    guess       numeric(15, 5) check (guess >= 0),
    client_seq  bigint not null check (client_seq > 0),
    received_at timestamptz not null,
    primary key (attempt_id, slot)
);

-- What happened in an attempt, one row each, none ever changed. `received_at` is when the request was accepted,
-- `written_at` when it was written.
create table attempt_event (
    attempt_id  uuid not null references attempt,
    id          uuid not null,
    kind        text not null check (kind in ('START', 'RESUME', 'SAVE', 'SUBMIT', 'EXPIRE')),
    detail      text not null default '',
    received_at timestamptz not null,
    written_at  timestamptz not null,
    address     text not null default '',
    device      text not null default '',
    primary key (attempt_id, id)
);

-- The events of a closed round, hashed in blocks of attempts in the order of their ids, each over the one before.
create table round_chain (
    round_id uuid not null references contest_round,
    ordinal  int  not null check (ordinal > 0),
    attempts int  not null,
    events   int  not null,
    last_id  uuid not null,
    hash     bytea not null,
    made_at  timestamptz not null,
    primary key (round_id, ordinal)
);

-- The key by which contestants' cookies and links are signed.
create table contest_key (
    one    boolean primary key check (one),
    secret bytea not null
);
