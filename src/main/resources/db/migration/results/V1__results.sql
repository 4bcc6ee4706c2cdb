-- A marking of a round: version 1 by the keys as written, each later one with what was put right in them and why. All of it
-- can be computed again from the answers; none is ever changed.
create table marking (
    id          uuid primary key,
    round_id    uuid not null references contest_round,
    version     int  not null check (version > 0),
    why         text not null default '' check (length(why) <= 2000),
    made_by     uuid not null references person,
    made_at     timestamptz not null,
    unique (round_id, version),
    check (version = 1 or why <> '')
);

-- What a marking puts right in a question: everybody has the points, it does not count, or another answer is right, too or
-- instead (`answer` is `quiz.Answer.stored`).
create table marking_correction (
    marking_id uuid not null references marking,
    ordinal    int  not null check (ordinal > 0),
    version_id uuid not null references question_version,
    kind       text not null check (kind in ('RIGHT_FOR_ALL', 'NOT_COUNTED', 'ALSO_RIGHT', 'OTHER_KEY')),
    answer     text not null default '' check (length(answer) <= 1000),
    primary key (marking_id, ordinal),
    check ((kind in ('ALSO_RIGHT', 'OTHER_KEY')) = (answer <> ''))
);

-- What an attempt brought, in hundredths of a point. `slots_right` are the slots of its set that brought all they could.
create table attempt_mark (
    marking_id  uuid   not null references marking,
    attempt_id  uuid   not null references attempt,
    points      bigint not null check (points >= 0),
    most        bigint not null check (most >= points),
    slots_right smallint[] not null,
    all_right   boolean not null,
    primary key (marking_id, attempt_id)
);

-- Who is out of the results of a contest, since when and why; taken back by another row with `out` false.
create table exclusion_act (
    id            uuid primary key,
    contestant_id uuid not null references contestant,
    out           boolean not null,
    why           text not null check (length(why) between 1 and 2000),
    done_by       uuid not null references person,
    done_at       timestamptz not null
);
create index exclusion_act_of on exclusion_act (contestant_id, done_at);

-- The figure that guesses are compared with, computed once when it is fixed. `scope_id` is a round, or the contest where its
-- rules fix one figure for all rounds; `version_id` a question where each is guessed about, else the zero UUID.
create table guess_actual (
    scope_id   uuid not null,
    version_id uuid not null,
    contest_id uuid not null references contest,
    value      numeric(15, 5) not null check (value >= 0),
    fixed_at   timestamptz not null,
    primary key (scope_id, version_id)
);

-- Who stands where, in versions. `scope_id` is a round, or the contest over all its rounds. `digest` is the SHA-256 of the
-- file of the results. `state` is what the last act led to.
create table ranking (
    id            uuid primary key,
    contest_id    uuid not null references contest,
    scope_id      uuid not null,
    round_id      uuid references contest_round,
    version       int  not null check (version > 0),
    rules_version int  not null,
    state         text not null check (state in ('PROVISIONAL', 'CONFIRMED', 'REPLACED', 'REVOKED')),
    why           text not null default '' check (length(why) <= 2000),
    actual        numeric(15, 5),
    -- Whether the prizes of the rules are given by it.
    prizes        boolean not null,
    digest        bytea not null,
    made_by       uuid not null references person,
    made_at       timestamptz not null,
    unique (scope_id, version),
    check (version = 1 or why <> '')
);
create index ranking_of on ranking (contest_id, state);

-- Which markings it was made of.
create table ranking_marking (
    ranking_id uuid not null references ranking,
    marking_id uuid not null references marking,
    primary key (ranking_id, marking_id)
);

-- One contestant's line. Equal places are equal in every key; `decision_id` says by whose word they are not. `prize` counts
-- the grades of the rules from 1.
create table rank_entry (
    ranking_id    uuid   not null references ranking,
    ordinal       int    not null check (ordinal > 0),
    place         int    not null check (place > 0),
    contestant_id uuid   not null references contestant,
    attempts      uuid[] not null,
    points        bigint not null,
    most          bigint not null,
    duration      bigint not null,
    gap           numeric(20, 5),
    wins          boolean not null,
    decision_id   uuid,
    prize         int check (prize > 0),
    primary key (ranking_id, ordinal),
    unique (ranking_id, contestant_id)
);

-- One unit's line. `reached` is whether enough of its closed list handed in; who did not has no place.
create table rank_unit (
    ranking_id  uuid not null references ranking,
    ordinal     int  not null check (ordinal > 0),
    place       int check (place > 0),
    roster_id   uuid not null references roster,
    listed      int  not null check (listed >= 0),
    finished    int  not null check (finished >= 0),
    rate        numeric(20, 10) not null,
    mean        numeric(20, 10) not null,
    sum         bigint not null,
    reached     boolean not null,
    decision_id uuid,
    prize       int check (prize > 0),
    primary key (ranking_id, ordinal),
    unique (ranking_id, roster_id)
);

-- The committee's word on those who are equal in every key: in which order, why, and who decided. It holds in every later
-- version in which exactly these are equal.
create table tie_decision (
    id         uuid primary key,
    scope_id   uuid not null,
    contest_id uuid not null references contest,
    reason     text not null check (length(reason) between 1 and 2000),
    decided_by uuid not null references person,
    decided_at timestamptz not null
);
create index tie_decision_of on tie_decision (scope_id, decided_at);

create table tie_decision_line (
    decision_id uuid not null references tie_decision,
    ordinal     int  not null check (ordinal > 0),
    who         uuid not null,
    primary key (decision_id, ordinal)
);

-- What was done with a ranking, one row an act, none ever changed.
create table ranking_act (
    id         uuid primary key,
    ranking_id uuid not null references ranking,
    kind       text not null check (kind in ('MADE', 'CONFIRMED', 'REPLACED', 'REVOKED', 'MINUTES')),
    note       text not null default '' check (length(note) <= 2000),
    done_by    uuid not null references person,
    done_at    timestamptz not null
);
create index ranking_act_of on ranking_act (ranking_id, done_at);

-- The minutes (Biên bản) of a ranking: a draft that becomes a document.
create table ranking_minutes (
    draft_id    uuid primary key references draft,
    ranking_id  uuid not null references ranking,
    document_id uuid references document
);
create index ranking_minutes_of on ranking_minutes (ranking_id);

-- What went wrong or is contested, and the answer: told by a contestant from the own page, or written down by the office.
create table contest_case (
    id            uuid primary key,
    contest_id    uuid not null references contest,
    contestant_id uuid references contestant,
    round_id      uuid references contest_round,
    kind          text not null check (kind in ('INCIDENT', 'APPEAL')),
    words         text not null check (length(words) between 1 and 4000),
    told_by       uuid references person,
    told_at       timestamptz not null,
    ruling        text check (ruling in ('UPHELD', 'DISMISSED')),
    answer        text not null default '' check (length(answer) <= 4000),
    answered_by   uuid references person,
    answered_at   timestamptz,
    check ((answered_at is null) = (ruling is null)),
    check (answered_at is null or answer <> ''),
    check (contestant_id is not null or told_by is not null)
);
create index contest_case_of on contest_case (contest_id, told_at);
create index contest_case_of_contestant on contest_case (contestant_id, told_at);

-- Those who took part on paper or in a hall, entered by an officer with the list: figures, never mixed with those online.
create table offline_count (
    id          uuid primary key,
    contest_id  uuid not null references contest,
    round_id    uuid references contest_round,
    unit_id     uuid references unit,
    unit_name   text not null check (length(unit_name) between 1 and 300),
    people      int  not null check (people between 1 and 1000000),
    women       int  not null check (women between 0 and people),
    minors      int  not null check (minors between 0 and people),
    held_on     date not null,
    file_id     uuid not null references stored_file,
    entered_by  uuid not null references person,
    entered_at  timestamptz not null,
    dropped_at  timestamptz,
    dropped_by  uuid references person
);
create index offline_count_of on offline_count (contest_id, held_on);
