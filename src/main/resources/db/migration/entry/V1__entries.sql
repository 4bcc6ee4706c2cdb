-- What may be sent to a contest of entries, how it is judged and voted on (`entry.EntryTerms`). `started_at` is when
-- judging began: from then on neither the terms nor the rubric change.
create table entry_terms (
    contest_id uuid primary key references contest,
    terms      jsonb not null,
    version    int not null default 1,
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    started_at timestamptz,
    started_by uuid references person,
    check ((started_at is null) = (started_by is null))
);

-- By what judges mark. The weights of a contest come to 100; `levels` says in words what earns how many points.
create table entry_criterion (
    id         uuid primary key,
    contest_id uuid not null references contest,
    ordinal    int not null check (ordinal > 0),
    name       text not null check (length(name) between 1 and 200),
    weight     int not null check (weight between 1 and 100),
    most       int not null check (most between 1 and 100),
    levels     text not null default '' check (length(levels) <= 2000),
    unique (contest_id, ordinal)
);

-- An entry and who sent it; whoever holds its link may change it while it is a draft or was returned. It stands in one of
-- the numbered slots of its contact, so that nobody sends more than allowed.
create table entry (
    id               uuid primary key,
    contest_id       uuid not null references contest,
    code             text not null unique,
    form_key         uuid not null unique,
    slot             smallint,
    state            text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    title            text not null default '' check (length(title) <= 200),
    body             text not null default '',
    author           text not null check (length(author) between 1 and 200),
    group_name       text not null default '' check (length(group_name) <= 200),
    members          text not null default '' check (length(members) <= 2000),
    unit_name        text not null default '' check (length(unit_name) <= 200),
    unit_id          uuid references unit,
    birth_year       int,
    contact          text not null,
    verified_at      timestamptz,
    guardian         text not null default '' check (length(guardian) <= 200),
    guardian_contact text not null default '',
    consent_at       timestamptz not null,
    guardian_at      timestamptz,
    licence_at       timestamptz not null,
    show_name        boolean not null,
    english          boolean not null,
    version          int not null default 1,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    submitted_at     timestamptz,
    unique (contest_id, contact, slot)
);
create index entry_of_contest on entry (contest_id, state);

-- Secret links to an entry, digests only; one that was sent to the contact proves it.
create table entry_link (
    digest   bytea primary key,
    entry_id uuid not null references entry,
    letter   boolean not null,
    made_at  timestamptz not null
);

create table entry_act (
    id       uuid primary key,
    entry_id uuid not null references entry,
    ordinal  int not null,
    kind     text not null,
    note     text not null default '' check (length(note) <= 2000),
    done_by  uuid references person,
    done_at  timestamptz not null,
    unique (entry_id, ordinal)
);

-- An entry in the hands of a judge until `lease_until`; then others may have it. A judge has an entry once.
create table entry_assignment (
    id          uuid primary key,
    entry_id    uuid not null references entry,
    judge_id    uuid not null references person,
    state       text not null check (state in ('OPEN', 'MARKED', 'CONFLICT')),
    lease_until timestamptz not null,
    total       numeric(5, 2),
    comment     text not null default '' check (length(comment) <= 4000),
    conflict    text not null default '' check (length(conflict) <= 500),
    taken_at    timestamptz not null,
    ended_at    timestamptz,
    unique (entry_id, judge_id),
    check ((state = 'MARKED') = (total is not null)),
    check ((state = 'OPEN') = (ended_at is null))
);
create index entry_assignment_judge on entry_assignment (judge_id, state);

create table entry_mark (
    assignment_id uuid not null references entry_assignment,
    criterion_id  uuid not null references entry_criterion,
    points        numeric(5, 2) not null check (points >= 0),
    primary key (assignment_id, criterion_id)
);

-- A ranking as it was computed: by marks or by votes. Never changed but for being confirmed once.
create table entry_ranking (
    id           uuid primary key,
    contest_id   uuid not null references contest,
    kind         text not null check (kind in ('MARKS', 'VOTES')),
    version      int not null,
    computed_by  uuid not null references person,
    computed_at  timestamptz not null,
    why          text not null default '' check (length(why) <= 2000),
    confirmed_by uuid references person,
    confirmed_at timestamptz,
    unique (contest_id, kind, version),
    check ((confirmed_by is null) = (confirmed_at is null))
);

create table entry_rank (
    ranking_id uuid not null references entry_ranking,
    entry_id   uuid not null references entry,
    place      int not null check (place > 0),
    score      numeric(9, 2) not null,
    decided    text not null default '' check (length(decided) <= 1000),
    primary key (ranking_id, entry_id)
);

-- A ballot of one contact in one contest; it counts once the code came back. `address` is a keyed digest.
create table entry_ballot (
    id            uuid primary key,
    contest_id    uuid not null references contest,
    contact       text not null,
    address       bytea not null,
    link          bytea not null unique,
    code          bytea not null,
    code_tries    smallint not null default 0,
    codes_sent    smallint not null default 1,
    made_at       timestamptz not null,
    code_until    timestamptz not null,
    verified_at   timestamptz,
    annulment_id  uuid,
    unique (contest_id, contact)
);
create index entry_ballot_made on entry_ballot (contest_id, made_at);

create table entry_ballot_line (
    ballot_id uuid not null references entry_ballot,
    entry_id  uuid not null references entry,
    primary key (ballot_id, entry_id)
);

-- Ballots that the committee does not count: a set, with the reason, and how many.
create table entry_annulment (
    id         uuid primary key,
    contest_id uuid not null references contest,
    reason     text not null check (length(reason) between 1 and 2000),
    ballots    int not null,
    done_by    uuid not null references person,
    done_at    timestamptz not null
);
alter table entry_ballot add foreign key (annulment_id) references entry_annulment;
