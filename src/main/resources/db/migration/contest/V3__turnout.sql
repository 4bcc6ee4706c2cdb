-- How many took part, counted once when nothing can change any more: of a round, and of the whole contest (without practice)
-- when its last round is over. `persons` have at least one attempt handed in, `proven` of them are verified.
create table contest_turnout (
    contest_id uuid not null references contest,
    -- The contest's own id where the figure is about the whole.
    about_id   uuid not null,
    persons    int  not null check (persons >= 0),
    proven     int  not null check (proven between 0 and persons),
    attempts   int  not null check (attempts >= persons),
    fixed_at   timestamptz not null,
    primary key (contest_id, about_id)
);
