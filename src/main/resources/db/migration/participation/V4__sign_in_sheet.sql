-- A list as it was printed to be signed: its rows keep their codes (letter of the printing, number) whatever becomes of the
-- registrations, so that it can be typed back.
create table sign_in_sheet (
    id            uuid primary key,
    occurrence_id uuid not null references occurrence,
    number        int  not null check (number > 0),
    printed_by    uuid not null references person,
    printed_at    timestamptz not null,
    unique (occurrence_id, number)
);

create table sign_in_row (
    sheet_id         uuid not null references sign_in_sheet,
    number           int  not null check (number > 0),
    participation_id uuid not null references participation,
    primary key (sheet_id, number)
);
