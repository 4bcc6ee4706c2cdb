-- A unit's own plan made from the plan it received (S-III.7a): what is entered in fields. When the head has approved it,
-- `plan_id` is the plan composed from it, which is issued like any other.
create table unit_plan (
    id         uuid primary key,
    parent_id  uuid not null references plan,
    unit_id    uuid not null references unit,
    title      text not null default '' check (length(title) <= 500),
    theme      text not null default '' check (length(theme) <= 500),
    first_day  date,
    last_day   date,
    aims       text not null default '' check (length(aims) <= 4000),
    plan_id    uuid references plan,
    created_by uuid not null references person,
    created_at timestamptz not null default now(),
    changed_by uuid not null references person,
    changed_at timestamptz not null default now(),
    dropped_at timestamptz
);
-- One at a time: a new one is begun only when the earlier one was put aside.
create unique index unit_plan_once on unit_plan (parent_id, unit_id) where dropped_at is null;
create index unit_plan_of_unit on unit_plan (unit_id);
create index unit_plan_of_plan on unit_plan (plan_id);

-- From whose plans it was begun: the unit's own of an earlier year, or those of the units it took over.
create table unit_plan_copy (
    unit_plan_id uuid not null references unit_plan,
    from_id      uuid not null references unit_plan,
    primary key (unit_plan_id, from_id)
);

create table unit_plan_task (
    id           uuid primary key,
    unit_plan_id uuid not null references unit_plan,
    ordinal      int  not null,
    source_id    uuid references plan_item,
    kept         boolean not null default true,
    text         text not null check (length(text) <= 4000),
    assignee     text not null default '' check (length(assignee) <= 500),
    person       text not null default '' check (length(person) <= 200),
    due          date
);
create index unit_plan_task_of_plan on unit_plan_task (unit_plan_id, ordinal);

create table unit_plan_activity (
    id           uuid primary key,
    unit_plan_id uuid not null references unit_plan,
    ordinal      int  not null,
    name         text not null check (length(name) <= 1000),
    day          date,
    last_day     date,
    hour         time,
    place        text not null default '' check (length(place) <= 300),
    audience     text not null default '' check (length(audience) <= 300),
    person       text not null default '' check (length(person) <= 200),
    expected     int check (expected between 0 and 10000000)
);
create index unit_plan_activity_of_plan on unit_plan_activity (unit_plan_id, ordinal);

-- The estimate (dự toán). The amount is always quantity × price, rounded to whole đồng; it is never stored apart.
create table unit_plan_line (
    id           uuid primary key,
    unit_plan_id uuid not null references unit_plan,
    ordinal      int  not null,
    content      text not null check (length(content) <= 1000),
    measure      text not null default '' check (length(measure) <= 100),
    quantity     numeric(12, 3) check (quantity > 0),
    price        bigint check (price between 0 and 1000000000000),
    source       text not null check (source in ('BUDGET', 'SOCIAL'))
);
create index unit_plan_line_of_plan on unit_plan_line (unit_plan_id, ordinal);

-- What was done with it, one row an act, none ever changed; its state is derived from the last one and from the plan
-- composed of it. `snapshot` is what was submitted, so that the next submission can show what changed (opaque JSON).
create table unit_plan_act (
    id           uuid primary key,
    unit_plan_id uuid not null references unit_plan,
    ordinal      int  not null check (ordinal > 0),
    kind         text not null check (kind in ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'REOPENED')),
    note         text not null default '' check (length(note) <= 4000),
    snapshot     jsonb,
    done_by      uuid not null references person,
    done_at      timestamptz not null default now(),
    unique (unit_plan_id, ordinal)
);

-- The head's remarks at their places when a plan is returned: `place` is a part or a row of it.
create table unit_plan_remark (
    act_id  uuid not null references unit_plan_act,
    ordinal int  not null,
    place   text not null,
    words   text not null check (length(words) between 1 and 4000),
    primary key (act_id, ordinal)
);
