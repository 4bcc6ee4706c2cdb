-- Why: the formal letter of urging is drafted on its day for a person to sign (it is never sent without one); wards stand
-- on the board where they lie.

-- Days after the last day on which the letter is drafted, none without; who is told to sign it.
alter table report_follow_up add column letter_after int check (letter_after between 1 and 60);
alter table report_follow_up add column signer_id uuid references person;

-- The last day that a letter urges a report about, so that nobody is written to twice for one deadline by schedule.
alter table report_letter_about add column about date;
create index report_letter_about_report on report_letter_about (report_id, about);

-- Where a unit's tile stands on the lead office's board, by row and column from 1.
create table report_tile (
    lead_unit uuid not null references unit,
    unit_id   uuid not null references unit,
    tile_row  int  not null check (tile_row between 1 and 20),
    tile_col  int  not null check (tile_col between 1 and 20),
    set_by    uuid not null references person,
    set_at    timestamptz not null default now(),
    primary key (lead_unit, unit_id)
);
