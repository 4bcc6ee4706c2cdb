-- A task of an issued plan in the hands of one unit.
create table assignment (
    id           uuid primary key,
    plan_id      uuid not null references plan,
    task_id      uuid not null references plan_item,
    unit_id      uuid not null references unit,
    part         text not null check (part in ('ASSIGNEE', 'COORDINATOR')),
    assigned_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    unique (plan_id, task_id, unit_id)
);
create index assignment_of_unit on assignment (unit_id, plan_id);

-- What the unit did with it. State is derived from these rows; none is ever changed. `ordinal` is given under the lock
-- of the assignment's row, so acts of two people at once have an order. `plan_id` is the assignment's, so that the
-- overview of a plan reads its acts in one sweep.
create table assignment_act (
    id            uuid primary key,
    assignment_id uuid not null references assignment,
    plan_id       uuid not null references plan,
    ordinal       int  not null check (ordinal > 0),
    kind          text not null check (kind in ('SEEN', 'ACCEPTED', 'PERSON', 'PROGRESS', 'EVIDENCE', 'DONE', 'REOPENED')),
    note          text not null default '' check (length(note) <= 4000),
    percent       int check (percent between 0 and 100),
    person_name   text check (length(person_name) between 1 and 200),
    file_id       uuid references stored_file,
    done_by       uuid not null references person,
    done_at       timestamptz not null default now(),
    unique (assignment_id, ordinal)
);
create index assignment_act_of_plan on assignment_act (plan_id);
