-- Why: reports go up a chain; each figure stands once, at the unit where it arises (S-II.2b, S-III.1d, S-III.7c).

-- The report form of a campaign, made by the lead office. `version` is the one in force, 0 before the first issue.
create table report_form (
    id         uuid primary key,
    plan_id    uuid references plan,
    lead_unit  uuid not null references unit,
    title      text not null check (length(title) between 1 and 500),
    period     text not null default '' check (length(period) <= 200),
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    version    int  not null default 0,
    created_by uuid not null references person,
    created_at timestamptz not null default now()
);
create index report_form_of_lead on report_form (lead_unit, first_day);
create index report_form_of_plan on report_form (plan_id);

-- A version being made has no `issued_at`; an issued one is never changed. `moved` says what is new against the one before.
create table report_form_version (
    form_id   uuid not null references report_form,
    version   int  not null check (version > 0),
    opens_on  date not null,
    moved     text not null default '' check (length(moved) <= 4000),
    changed_by uuid not null references person,
    changed_at timestamptz not null default now(),
    issued_by uuid references person,
    issued_at timestamptz,
    primary key (form_id, version)
);

-- What is asked: an indicator or a section of prose, by its stable code.
create table report_field (
    form_id   uuid not null,
    version   int  not null,
    code      text not null check (length(code) <= 60),
    ordinal   int  not null,
    part      text not null check (length(part) <= 300),
    title     text not null check (length(title) between 1 and 500),
    measure   text not null default '' check (length(measure) <= 60),
    kind      text not null check (kind in ('NUMBER', 'MONEY', 'YES_NO', 'CHOICE', 'TEXT', 'TABLE', 'PROSE')),
    breakdown text not null default 'NONE',
    options   text not null default '' check (length(options) <= 2000),
    source    text not null default 'NONE',
    required  boolean not null default false,
    primary key (form_id, version, code),
    foreign key (form_id, version) references report_form_version
);

-- “left ≤ right”: a BLOCK keeps a report from being submitted, a WARN asks for a second look.
create table report_rule (
    form_id    uuid not null,
    version    int  not null,
    ordinal    int  not null,
    left_code  text not null,
    right_code text not null,
    weight     text not null check (weight in ('BLOCK', 'WARN')),
    words      text not null check (length(words) between 1 and 500),
    primary key (form_id, version, ordinal),
    foreign key (form_id, version) references report_form_version
);

-- Who reports, through whom and by when: one line a kind of unit; the line LEAD is for the lead office's own report.
create table report_audience (
    form_id  uuid not null,
    version  int  not null,
    kind     text not null check (length(kind) <= 40),
    duty     text not null check (duty in ('MUST', 'INVITED', 'NONE')),
    via      text not null check (via in ('LEAD', 'PARENT')),
    due_day  date not null,
    due_hour time,
    boundary text not null check (boundary in ('BEFORE', 'AT_LATEST', 'ON')),
    locks_on date not null,
    primary key (form_id, version, kind),
    foreign key (form_id, version) references report_form_version
);

-- A unit's obligation to report, and its report. `parent_id` is the report it is consolidated into. `turn` is the
-- submission being worked on, `signed_turn` the last one sent up, `accepted_turn` the one that counts above. The deadline is kept in its words; `due_at` is
-- the moment it ends with any extension. `late_days` is written once, when the report is first signed.
create table report (
    id              uuid primary key,
    form_id         uuid not null references report_form,
    form_version    int  not null,
    unit_id         uuid not null references unit,
    parent_id       uuid references report,
    duty            text not null check (duty in ('MUST', 'INVITED')),
    state           text not null check (state in ('OPEN', 'SUBMITTED', 'SIGNED', 'RETURNED', 'ACCEPTED')),
    turn            int  not null default 1 check (turn > 0),
    signed_turn     int,
    accepted_turn   int,
    opens_at        timestamptz not null,
    due_day         date not null,
    due_hour        time,
    boundary        text not null check (boundary in ('BEFORE', 'AT_LATEST', 'ON')),
    extended_to     date,
    due_at          timestamptz not null,
    locks_at        timestamptz not null,
    first_signed_at timestamptz,
    late_days       int check (late_days >= 0),
    excluded        text not null default '' check (length(excluded) <= 2000),
    created_at      timestamptz not null default now(),
    unique (form_id, unit_id),
    foreign key (form_id, form_version) references report_form_version
);
create index report_of_parent on report (parent_id);
create index report_of_unit on report (unit_id);

-- What a report says of its own unit in one turn; `member` is the place in the breakdown, empty without one. No row, or a
-- number of null, is missing; 0 is a figure. `computed` is what the product's rows gave when the figure was taken over.
create table report_value (
    report_id     uuid not null references report,
    turn          int  not null,
    code          text not null,
    member        text not null default '',
    number        bigint check (number between 0 and 100000000000000),
    words         text not null default '' check (length(words) <= 20000),
    origin        text not null default 'TYPED' check (origin in ('TYPED', 'COMPUTED', 'CORRECTED')),
    computed      bigint,
    reason        text not null default '' check (length(reason) <= 1000),
    adjustment    bigint not null default 0 check (adjustment between -100000000000000 and 100000000000000),
    adjust_reason text not null default '' check (length(adjust_reason) <= 1000),
    version       int  not null default 1,
    changed_by    uuid not null references person,
    changed_at    timestamptz not null default now(),
    primary key (report_id, turn, code, member),
    check (adjustment = 0 or adjust_reason <> ''),
    check (origin <> 'CORRECTED' or reason <> '')
);

-- An activity that the unit led; the units that coordinated it show it without adding it.
create table report_activity (
    report_id uuid not null references report,
    turn      int  not null,
    id        uuid not null,
    kind      text not null check (length(kind) <= 40),
    name      text not null check (length(name) between 1 and 500),
    day       date,
    place     text not null default '' check (length(place) <= 300),
    added_by  uuid not null references person,
    added_at  timestamptz not null default now(),
    primary key (report_id, turn, id)
);
create table report_activity_figure (
    report_id   uuid not null,
    turn        int  not null,
    activity_id uuid not null,
    code        text not null,
    number      bigint not null check (number between 0 and 1000000000),
    primary key (report_id, turn, activity_id, code),
    foreign key (report_id, turn, activity_id) references report_activity
);
create table report_activity_unit (
    report_id   uuid not null,
    turn        int  not null,
    activity_id uuid not null,
    unit_id     uuid not null references unit,
    primary key (report_id, turn, activity_id, unit_id),
    foreign key (report_id, turn, activity_id) references report_activity
);
create index report_activity_of_coordinator on report_activity_unit (unit_id);

-- Two listings of one activity: the dropped one does not count. Decided by a level above both; undone by deleting.
create table report_same (
    dropped_id uuid primary key,
    kept_id    uuid not null,
    by_report  uuid not null references report,
    reason     text not null check (length(reason) between 1 and 1000),
    done_by    uuid not null references person,
    done_at    timestamptz not null default now(),
    check (kept_id <> dropped_id)
);

-- The totals as they stood when the head signed.
create table report_signed (
    report_id uuid not null references report,
    turn      int  not null,
    code      text not null,
    member    text not null,
    number    bigint not null,
    units     int not null,
    primary key (report_id, turn, code, member)
);

-- Who did what, in order; never changed. `until` is the day asked for or granted by an extension.
create table report_act (
    id        uuid primary key,
    report_id uuid not null references report,
    ordinal   int  not null check (ordinal > 0),
    kind      text not null check (length(kind) <= 40),
    turn      int  not null,
    note      text not null default '' check (length(note) <= 4000),
    until     date,
    done_by   uuid not null references person,
    done_at   timestamptz not null default now(),
    unique (report_id, ordinal)
);

-- The reviewer's words at their places: `place` is the code of a field.
create table report_remark (
    act_id  uuid not null references report_act,
    place   text not null,
    words   text not null check (length(words) between 1 and 4000),
    primary key (act_id, place)
);

create table report_evidence (
    id         uuid primary key,
    report_id  uuid not null references report,
    code       text not null default '',
    file_id    uuid not null references stored_file,
    note       text not null default '' check (length(note) <= 500),
    kept_by    uuid not null references person,
    kept_at    timestamptz not null default now(),
    removed_at timestamptz
);
create index report_evidence_of_report on report_evidence (report_id);
