-- A document being written (other than a plan). `unit_id` issues it, `drafting_unit` writes it. Its text is the one source of
-- truth; when it is issued, `document_id` is the document with the frozen text.
create table draft (
    id            uuid primary key,
    unit_id       uuid not null references unit,
    drafting_unit uuid not null references unit,
    kind          text not null,
    title         text not null default '' check (length(title) <= 1000),
    body          text not null check (length(body) <= 300000),
    version       int  not null default 1,
    amends_id     uuid references document,
    amends_kind   text check (amends_kind in ('CORRECTED', 'REPLACED', 'RECALLED')),
    document_id   uuid unique references document,
    created_by    uuid not null references person,
    created_at    timestamptz not null default now(),
    changed_by    uuid not null references person,
    changed_at    timestamptz not null default now(),
    dropped_at    timestamptz,
    check ((amends_id is null) = (amends_kind is null))
);
create index draft_of_unit on draft (unit_id, changed_at);
create index draft_of_drafting_unit on draft (drafting_unit, changed_at);

-- What was done with it, one row an act, none ever changed; the state is derived from the last one. `body` is the text as it
-- was submitted, so that the next submission can show what changed.
create table draft_act (
    id       uuid primary key,
    draft_id uuid not null references draft,
    ordinal  int  not null check (ordinal > 0),
    kind     text not null check (kind in ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'REOPENED')),
    note     text not null default '' check (length(note) <= 4000),
    body     text,
    done_by  uuid not null references person,
    done_at  timestamptz not null default now(),
    unique (draft_id, ordinal)
);

-- The head's remarks at their places when a draft is returned; `quote` is how the place read then.
create table draft_remark (
    act_id  uuid not null references draft_act,
    ordinal int  not null,
    quote   text not null,
    words   text not null check (length(words) between 1 and 4000),
    primary key (act_id, ordinal)
);

-- A line of “Kính gửi” or “Nơi nhận” of which a person said which units it means; none is said too.
create table draft_line (
    id       uuid primary key,
    draft_id uuid not null references draft,
    folded   text not null,
    set_by   uuid not null references person,
    set_at   timestamptz not null default now(),
    unique (draft_id, folded)
);
create table draft_line_unit (
    line_id uuid not null references draft_line,
    unit_id uuid not null references unit,
    primary key (line_id, unit_id)
);
