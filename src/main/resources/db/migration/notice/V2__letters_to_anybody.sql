-- Why: who takes part in something without an account is written to as well, by the same outbox. What such a letter says
-- holds a link that opens without a password, so it is wiped once the letter has gone.
create table notice_letter (
    id      uuid primary key,
    key     text not null unique check (length(key) between 1 and 200),
    english boolean not null,
    subject jsonb not null,
    body    jsonb not null,
    path    text not null check (path like '/%'),
    said_at timestamptz not null default now()
);

alter table notice_delivery
    alter column person_id drop not null,
    alter column notice_id drop not null,
    add column letter_id uuid references notice_letter,
    add constraint notice_delivery_of_one check
        ((letter_id is null) = (notice_id is not null) and (letter_id is null) = (person_id is not null));
create unique index notice_delivery_letter on notice_delivery (letter_id);
