-- What the QR code on the paper leads to: nobody can guess another document's.
alter table document add column lookup text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 20);
create unique index document_lookup on document (lookup);

-- The issued document as files: what we wrote and sealed, and the one that came back with the agency's own signature.
create table document_file (
    document_id uuid not null references document,
    kind        text not null check (kind in ('PDF', 'DOCX', 'SIGNED')),
    file_id     uuid not null references stored_file,
    sha256      bytea not null,
    sealed_at   timestamptz,
    kept_by     uuid not null references person,
    kept_at     timestamptz not null default now(),
    primary key (document_id, kind)
);
create index document_file_by_hash on document_file (sha256);
