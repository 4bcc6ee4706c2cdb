-- What somebody says after a sitting: no name, no contact, no registration, of the time only the day. `venue`: by the code
-- shown at the venue, which anybody may use.
create table feedback (
    id            uuid primary key,
    occurrence_id uuid not null references occurrence,
    rating        int  not null check (rating between 1 and 5),
    good          text not null default '' check (length(good) <= 1200),
    better        text not null default '' check (length(better) <= 1200),
    venue         boolean not null,
    said_on       date not null,
    -- Words taken away because they told of a person; the rating stays.
    wiped_by      uuid references person,
    wiped_at      timestamptz
);
create index feedback_of on feedback (occurrence_id);

-- That a registration has spoken about a sitting, so that it does so once; never what it said.
create table feedback_said (
    occurrence_id   uuid not null references occurrence,
    registration_id uuid not null references registration,
    times           int  not null default 1,
    primary key (occurrence_id, registration_id)
);

-- The same of a device that came by the code of the venue: the digest of a number that it was given.
create table feedback_device (
    occurrence_id uuid  not null references occurrence,
    digest        bytea not null,
    times         int   not null default 1,
    primary key (occurrence_id, digest)
);

-- In the address of the form that is shown at the venue.
create table feedback_code (
    occurrence_id uuid primary key references occurrence,
    code          text not null unique check (code ~ '^[2-9abcdefghjkmnpqrstuvwxyz]{10}$')
);

alter table booking add column feedback_asked_at timestamptz;
