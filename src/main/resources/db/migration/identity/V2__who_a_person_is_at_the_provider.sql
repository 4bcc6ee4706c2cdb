-- Which account at an OpenID Connect provider is which person's: found by e-mail once, by the provider's number after.
create table person_at_provider (
    id        uuid primary key,
    person_id uuid not null references person,
    issuer    text not null,
    subject   text not null,
    tied_at   timestamptz not null default now(),
    unique (person_id, issuer),
    unique (issuer, subject)
);
