-- The public programme lives in memory and asks by these what changed since it last asked.
create index occurrence_changed on occurrence (changed_at);
create index venue_changed on venue (changed_at);

-- The programme as a unit released it to print, poster and radio: frozen lines, so that all three say the same.
create table programme_edition (
    id          uuid primary key,
    unit_id     uuid not null references unit,
    number      int  not null check (number > 0),
    note        text not null default '' check (length(note) <= 500),
    -- The lines as they stood (opaque JSON, vn.tuanle.activity.ProgrammeLine).
    lines       jsonb not null,
    released_by uuid not null references person,
    released_at timestamptz not null,
    unique (unit_id, number)
);
