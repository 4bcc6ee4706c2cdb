-- Why: other systems read aggregate figures and hand figures in, each with a token of a unit that can be taken back.

-- Only the digest is kept; the token itself is shown once. `unit_id` is a unit of the organisation module.
create table api_token (
    id         uuid primary key,
    unit_id    uuid not null,
    name       text not null check (length(name) between 1 and 200),
    scope      text not null check (scope in ('READ', 'IMPORT')),
    digest     bytea not null unique,
    made_by    uuid not null references person,
    made_at    timestamptz not null default now(),
    expires_on date not null,
    revoked_at timestamptz,
    revoked_by uuid references person
);
create index api_token_of_unit on api_token (unit_id, made_at);

-- Each request that came with a token: the route, never what was asked or answered.
create table api_use (
    id       uuid primary key,
    token_id uuid not null references api_token,
    used_at  timestamptz not null default now(),
    method   text not null check (length(method) <= 10),
    route    text not null check (length(route) <= 200),
    status   int not null
);
create index api_use_of_token on api_use (token_id, used_at);
