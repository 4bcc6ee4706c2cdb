-- A unit is only an identity: name, kind, code and parent change over time and stand in its versions.
-- A statistics office code (GSO) is re-used under other names and is never an identity.
create table unit (
    id         uuid primary key,
    created_at timestamptz not null default now()
);

-- The decision, resolution or law by which a unit came, changed or went.
create table decision (
    id      uuid primary key,
    number  text not null check (length(number) between 1 and 100),
    day     date,
    issuer  text not null default '' check (length(issuer) <= 300),
    subject text not null default '' check (length(subject) <= 1000),
    source  text not null default '' check (length(source) <= 1000)
);
create index decision_by_number on decision (number);

-- What a unit was from one day until, and without, another. That versions of one unit do not overlap is kept by the
-- write path, which holds a row lock on the unit.
create table unit_version (
    id          uuid primary key,
    unit_id     uuid not null references unit,
    valid_from  date not null,
    valid_to    date,
    name        text not null check (length(name) between 1 and 300),
    kind        text not null check (length(kind) <= 40),
    code        text check (length(code) <= 40),
    parent_id   uuid references unit,
    address     text not null default '' check (length(address) <= 300),
    phone       text not null default '' check (length(phone) <= 100),
    email       text not null default '' check (length(email) <= 254),
    folded      text not null,
    sort_key    text collate "C" not null,
    decision_id uuid references decision,
    unique (unit_id, valid_from),
    check (valid_to is null or valid_to > valid_from)
);
create index unit_version_of_parent on unit_version (parent_id);
create index unit_version_by_code on unit_version (code);

-- What became of a unit. An abolished unit may have no successor.
create table unit_succession (
    id          uuid primary key,
    from_unit   uuid not null references unit,
    to_unit     uuid references unit,
    kind        text not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'CONVERT', 'ABOLISH')),
    on_day      date not null,
    decision_id uuid references decision,
    confidence  text not null default '' check (length(confidence) <= 300),
    check (to_unit is not null or kind = 'ABOLISH')
);
create index unit_succession_from on unit_succession (from_unit);
create index unit_succession_to on unit_succession (to_unit);

-- Who may be asked at a unit: the holder of a post, shown to signed-in people only.
create table unit_post (
    id          uuid primary key,
    unit_id     uuid not null references unit,
    title       text not null check (length(title) between 1 and 200),
    person_name text not null default '' check (length(person_name) <= 200),
    phone       text not null default '' check (length(phone) <= 100),
    email       text not null default '' check (length(email) <= 254),
    from_day    date,
    to_day      date,
    check (to_day is null or from_day is null or to_day >= from_day)
);
create index unit_post_of_unit on unit_post (unit_id);

-- Who changed what and when; `detail` keeps the values that a correction replaced.
create table unit_act (
    id        uuid primary key,
    unit_id   uuid not null references unit,
    kind      text not null check (length(kind) <= 40),
    by_person uuid references person,
    at        timestamptz not null default now(),
    detail    text not null default ''
);
create index unit_act_of_unit on unit_act (unit_id, at);

-- A file that was uploaded and previewed but not imported yet, so that confirming needs no second upload.
create table unit_import (
    id         uuid primary key,
    by_person  uuid not null references person,
    file_name  text not null,
    content    bytea not null,
    created_at timestamptz not null default now(),
    done_at    timestamptz
);
create index unit_import_of_person on unit_import (by_person, created_at);

alter table role_grant add constraint role_grant_unit foreign key (unit_id) references unit;
alter table session add constraint session_acting_unit foreign key (acting_unit) references unit;
