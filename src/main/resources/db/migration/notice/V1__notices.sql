-- What the product tells people: to the staff of a unit, or to one person. `key` makes saying the same thing twice one
-- notice. `subject` and `body` are phrases: the Vietnamese sentence and its values, translated where they are shown.
create table notice (
    id        uuid primary key,
    unit_id   uuid references unit,
    person_id uuid references person,
    key       text not null check (length(key) between 1 and 200),
    subject   jsonb not null,
    body      jsonb not null,
    path      text not null check (path like '/%'),
    urgent    boolean not null,
    said_by   uuid references person,
    said_at   timestamptz not null default now(),
    check ((unit_id is null) <> (person_id is null)),
    unique (unit_id, key),
    unique (person_id, key)
);
create index notice_to_unit on notice (unit_id, said_at);
create index notice_to_person on notice (person_id, said_at);

create table notice_reader (
    person_id uuid not null references person,
    notice_id uuid not null references notice,
    read_at   timestamptz not null default now(),
    primary key (person_id, notice_id)
);

-- How a person wants to be reached outside the product; without a row, by one letter soon after.
create table notice_choice (
    person_id  uuid primary key references person,
    mail       text not null check (mail in ('SOON', 'DAILY', 'NEVER')),
    changed_at timestamptz not null default now()
);

-- The outbox: a notice on its way to one person. Rows of one person that are due together go out as one letter (`batch`).
-- SENDING holds a lease; when it runs out, nobody knows whether the letter went: it is UNCERTAIN and not sent again by itself.
create table notice_delivery (
    id         uuid primary key,
    person_id  uuid not null references person,
    notice_id  uuid not null references notice,
    channel    text not null check (channel in ('MAIL', 'MESSAGE')),
    address    text not null,
    state      text not null check (state in ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'REFUSED', 'GIVEN_UP')),
    tries      int not null default 0 check (tries >= 0),
    due        timestamptz not null,
    lease      timestamptz,
    batch      uuid,
    trouble    text not null default '',
    changed_at timestamptz not null default now(),
    unique (person_id, notice_id, channel)
);
create index notice_delivery_due on notice_delivery (state, due);
