-- Files people gave us. The bytes lie in the file store under their SHA-256; the row says whose they are.
create table stored_file (
    id           uuid primary key,
    sha256       bytea not null,
    size_bytes   bigint not null check (size_bytes >= 0),
    name         text not null,
    content_type text not null,
    kept_by      uuid references person,
    kept_at      timestamptz not null default now()
);
