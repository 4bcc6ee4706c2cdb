-- NĐ 30/2020, Điều 15: one series of numbers per agency, book and year, taken only when a document is issued.
create table number_series (
    unit_id     uuid not null references unit,
    book        text not null,
    year        int  not null,
    last_number int  not null check (last_number >= 0),
    primary key (unit_id, book, year)
);

-- An issued document: its text is frozen here and never changed.
create table document (
    id          uuid primary key,
    unit_id     uuid not null references unit,
    book        text not null,
    year        int  not null,
    number      int  not null check (number > 0),
    code        text not null,
    kind        text not null,
    day         date not null,
    title       text not null,
    text        text not null,
    sha256      bytea not null,
    authority   text,
    position    text,
    signer      text,
    issued_by   uuid not null references person,
    issued_at   timestamptz not null default now(),
    unique (unit_id, book, year, number)
);

-- What was done to an issued document later. The old text stays; a correction or replacement is a document of its own.
create table document_act (
    id          uuid primary key,
    document_id uuid not null references document,
    kind        text not null check (kind in ('CORRECTED', 'REPLACED', 'RECALLED')),
    by_document uuid references document,
    reason      text not null check (length(reason) between 1 and 2000),
    done_by     uuid not null references person,
    done_at     timestamptz not null default now()
);
create index document_act_of_document on document_act (document_id);

-- “Nơi nhận”, line by line (NĐ 30/2020, Phụ lục I, ô 9b).
create table recipient (
    id          uuid primary key,
    document_id uuid not null references document,
    ordinal     int  not null,
    name        text not null,
    purpose     text not null default '',
    unique (document_id, ordinal)
);

-- The document in a unit's hands: delivered, received and read, by whom and when.
create table delivery (
    id           uuid primary key,
    document_id  uuid not null references document,
    unit_id      uuid not null references unit,
    purpose      text not null default '',
    delivered_at timestamptz not null default now(),
    received_at  timestamptz,
    received_by  uuid references person,
    read_at      timestamptz,
    read_by      uuid references person,
    unique (document_id, unit_id)
);
create index delivery_to_unit on delivery (unit_id, delivered_at);
