-- Why: a file that is checked is kept for the minutes in which its person looks at the result and takes the mended
-- file away; one a person, so that the next one takes the place of the last.
create table checked_file (
    person_id uuid primary key references person (id),
    id uuid not null unique,
    name text not null,
    content bytea not null,
    uploaded_at timestamptz not null
);
create index checked_file_age on checked_file (uploaded_at);
