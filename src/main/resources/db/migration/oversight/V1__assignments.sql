-- A task of an issued plan in the hands of one unit.
create table assignment (
    id          uuid primary key,
    plan_id     uuid not null references plan,
    task_id     uuid not null references plan_item,
    unit_id     uuid not null references unit,
    part        text not null check (part in ('ASSIGNEE', 'COORDINATOR')),
    assigned_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    unique (plan_id, task_id, unit_id)
);
create index assignment_of_unit on assignment (unit_id, plan_id);

-- What the unit did with it. State is derived from these rows; none is ever changed.
create table assignment_act (
    id            uuid primary key,
    assignment_id uuid not null references assignment,
    kind          text not null check (kind in ('SEEN', 'ACCEPTED', 'PERSON', 'PROGRESS', 'EVIDENCE', 'DONE', 'REOPENED')),
    note          text not null default '',
    percent       int check (percent between 0 and 100),
    person_name   text,
    file_id       uuid references stored_file,
    done_by       uuid not null references person,
    done_at       timestamptz not null default now()
);
create index assignment_act_of_assignment on assignment_act (assignment_id, done_at);
