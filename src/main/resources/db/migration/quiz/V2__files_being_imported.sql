-- A file that was previewed but not taken over yet, so that confirming needs no second upload.
create table question_upload (
    id        uuid primary key,
    bank_id   uuid not null references question_bank,
    by_person uuid not null references person,
    name      text not null check (length(name) <= 200),
    content   bytea not null,
    kept_at   timestamptz not null
);
create index question_upload_of on question_upload (by_person, kept_at);
