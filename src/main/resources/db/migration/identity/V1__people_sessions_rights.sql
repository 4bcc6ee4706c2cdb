-- People who sign in. E-mail and telephone are stored folded to one form, so that one person has one account.
create table person (
    id            uuid primary key,
    name          text not null check (length(name) between 1 and 200),
    email         text unique,
    phone         text unique,
    password_hash text,
    created_at    timestamptz not null default now(),
    ended_at      timestamptz,
    check (email is not null or phone is not null)
);

-- A signed-in device. Only the hash of the cookie is kept.
create table session (
    id           uuid primary key,
    person_id    uuid not null references person,
    token_hash   bytea not null unique,
    device       text not null,
    acting_unit  uuid,
    started_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index session_of_person on session (person_id);

-- A link sent to a person: to come in for the first time, or to set a new password.
create table access_link (
    id         uuid primary key,
    person_id  uuid not null references person,
    kind       text not null check (kind in ('INVITATION', 'RESET')),
    token_hash bytea not null unique,
    created_by uuid references person,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index access_link_of_person on access_link (person_id);

-- Who may act as what for which unit, and from when to when. No unit: the whole installation.
-- The foreign key to the unit is added by the organisation's own migration.
create table role_grant (
    id         uuid primary key,
    person_id  uuid not null references person,
    unit_id    uuid,
    role       text not null check (role in ('ADMINISTRATOR', 'HEAD', 'OFFICER', 'CLERK')),
    from_day   date not null,
    to_day     date,
    granted_by uuid references person,
    granted_at timestamptz not null default now(),
    check (to_day is null or to_day >= from_day),
    check (unit_id is not null or role = 'ADMINISTRATOR')
);
create index role_grant_of_person on role_grant (person_id);
create index role_grant_of_unit on role_grant (unit_id);

-- Signing in and changing rights leave a trace.
create table access_event (
    id        uuid primary key,
    person_id uuid references person,
    kind      text not null,
    detail    text not null default '',
    at        timestamptz not null default now()
);
create index access_event_of_person on access_event (person_id, at);
