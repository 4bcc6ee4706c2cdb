-- Why: the lead office follows up by a ladder (reminder, on the day, urging, list to the superior), by hand or by itself.

-- How the program follows up by itself, in whose name; the last row of a form counts. Days before and after the last day.
create table report_follow_up (
    form_id        uuid not null references report_form,
    ordinal        int  not null check (ordinal > 0),
    active         boolean not null,
    remind_before  int  not null check (remind_before between 1 and 30),
    urge_after     int  not null check (urge_after between 1 and 30),
    superior_after int  not null check (superior_after between 1 and 60),
    set_by         uuid not null references person,
    set_at         timestamptz not null default now(),
    primary key (form_id, ordinal),
    check (superior_after > urge_after)
);

-- An urging letter that was begun, and the reports it is about.
create table report_letter (
    draft_id  uuid primary key references draft,
    form_id   uuid not null references report_form,
    begun_by  uuid not null references person,
    begun_at  timestamptz not null default now()
);
create index report_letter_of_form on report_letter (form_id, begun_at);
create table report_letter_about (
    draft_id  uuid not null references report_letter,
    report_id uuid not null references report,
    primary key (draft_id, report_id)
);

-- The acts of the ladder name in `until` the last day that they are about; reports still out are looked for by their deadline.
create index report_still_out on report (form_id, due_at) where first_signed_at is null;
