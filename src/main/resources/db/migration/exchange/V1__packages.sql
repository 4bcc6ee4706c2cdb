-- What other systems sent: every package is kept as it came, also a refused one, with the reason.
create table exchange_package (
    id           uuid primary key,
    unit_id      uuid not null references unit,
    file_id      uuid not null references stored_file,
    form         text not null check (form in ('EDXML', 'ZIP', 'STATUS', 'UNKNOWN')),
    refusal      text,
    sender       text not null default '',
    code         text not null default '',
    document_key text not null default '',
    subject      text not null default '',
    incoming_id  uuid references incoming,
    document_id  uuid references document,
    received_by  uuid not null references person,
    received_at  timestamptz not null default now(),
    check (refusal is null or incoming_id is null)
);
create index exchange_package_of_unit on exchange_package (unit_id, received_at);

-- The delivery states of the standard, each a row: ours about what came, others' about what we sent.
create table exchange_state (
    id          uuid primary key,
    package_id  uuid not null references exchange_package,
    code        text not null check (code in ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
    description text not null default '',
    done_by     uuid not null references person,
    done_at     timestamptz not null default now()
);
create index exchange_state_of_package on exchange_state (package_id, done_at);
