-- Why: follow-ups go on through the school year (S-III.7c): a form with periods, each of which makes its own obligations
-- when it opens.

-- A form may be the pattern of periods (it is never issued itself), or have been made for a period of one.
alter table report_form add column periodic boolean not null default false;
alter table report_form add column series_id uuid references report_form;
create index report_form_of_series on report_form (series_id, first_day) where series_id is not null;

-- How often, and the clocks of each period: it opens so many days before its last day, is due on a day of the month
-- after it or so many days after it, and locks so many days later. `given` are periods written day by day.
create table report_series (
    form_id      uuid primary key references report_form,
    cadence      text not null check (cadence in ('MONTH', 'QUARTER', 'TERM', 'DATES')),
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    given        text not null default '' check (length(given) <= 4000),
    opens_before int  not null check (opens_before between 0 and 60),
    due_of_month boolean not null,
    due_number   int  not null check (due_number between 1 and 60),
    boundary     text not null check (boundary in ('BEFORE', 'AT_LATEST')),
    locks_after  int  not null check (locks_after between 1 and 365),
    active       boolean not null,
    set_by       uuid not null references person,
    set_at       timestamptz not null default now()
);

-- A period and the form it was given when it opened; once open it never changes by the pattern.
create table report_period (
    series_id uuid not null references report_series,
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    name      text not null check (length(name) between 1 and 200),
    opens_on  date not null,
    due_day   date not null,
    boundary  text not null check (boundary in ('BEFORE', 'AT_LATEST')),
    locks_on  date not null,
    form_id   uuid unique references report_form,
    opened_at timestamptz,
    primary key (series_id, first_day)
);
create index report_period_to_open on report_period (opens_on) where form_id is null;
