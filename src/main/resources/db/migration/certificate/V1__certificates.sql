-- The words of a unit's certificates; what is changed is a new version, none is ever changed itself.
create table certificate_template (
    id      uuid primary key,
    unit_id uuid not null references unit,
    kind    text not null check (kind in ('TAKING_PART', 'AWARD')),
    version int  not null check (version > 0),
    title   text not null check (length(title) between 1 and 60),
    words   text not null check (length(words) between 1 and 600),
    made_by uuid not null references person,
    made_at timestamptz not null,
    unique (unit_id, kind, version)
);

-- Certificates that an officer prepared and the head issues together, all for one thing. What stands on them is kept here as it
-- was that day; without a template the words are the program's own.
create table certificate_batch (
    id          uuid primary key,
    unit_id     uuid not null references unit,
    kind        text not null check (kind in ('SITTING', 'ACTIVITY', 'CONTEST')),
    -- The sitting, activity or contest.
    about       uuid not null,
    name        text not null check (length(name) between 1 and 300),
    from_day    date not null,
    until_day   date not null check (until_day >= from_day),
    place       text not null default '' check (length(place) <= 300),
    minutes     int  not null default 0 check (minutes >= 0),
    -- The page of ours on which it was prepared.
    path        text not null,
    template_id uuid references certificate_template,
    title       text not null,
    words       text not null,
    keep_years  int  not null check (keep_years between 1 and 30),
    -- Of a certificate that is put right, and why.
    replaces    uuid,
    reason      text not null default '' check (length(reason) <= 500),
    state       text not null check (state in ('PREPARED', 'ISSUED', 'RETURNED', 'DROPPED')),
    -- Who issued, as on the day of issue; empty before.
    superior    text not null default '',
    issuer      text not null default '',
    place_name  text not null default '',
    signing     text not null default '' check (length(signing) <= 300),
    signer      text not null default '',
    day         date,
    check ((state = 'ISSUED') = (day is not null))
);
create index certificate_batch_of on certificate_batch (unit_id, state);
create index certificate_batch_about on certificate_batch (about);

create table certificate_line (
    batch_id      uuid not null references certificate_batch,
    ordinal       int  not null check (ordinal > 0),
    -- One person of what the certificate is about, whatever their name is written like; and the row that proves it.
    person_id     uuid not null,
    source_id     uuid not null,
    holder        text not null check (length(holder) <= 200),
    birth_year    int check (birth_year between 1900 and 2100),
    minor         boolean not null,
    class_name    text not null default '' check (length(class_name) <= 200),
    award         text not null default '' check (length(award) <= 200),
    -- To whom it is told; deleted on `contact_until`, or at once where nothing is issued.
    contact       text not null default '',
    english       boolean not null default false,
    contact_until date,
    check (not minor or birth_year is null),
    check (contact = '' or contact_until is not null),
    primary key (batch_id, ordinal),
    unique (batch_id, person_id)
);

-- One series of numbers for each unit and year; its row is held while numbers are given.
create table certificate_series (
    unit_id     uuid not null references unit,
    year        int  not null,
    last_number int  not null check (last_number >= 0),
    primary key (unit_id, year)
);

-- An issued certificate. Its facts stay until `keep_until`, then the name goes and the number remains.
create table certificate (
    id         uuid primary key,
    batch_id   uuid not null references certificate_batch,
    ordinal    int  not null,
    unit_id    uuid not null references unit,
    year       int  not null,
    number     int  not null check (number > 0),
    code       text not null,
    -- What the QR code leads to: nobody can guess another's.
    lookup     text not null unique check (lookup ~ '^[2-9abcdefghjkmnpqrstuvwxyz]{20}$'),
    about      uuid not null,
    person_id  uuid not null,
    folded     text not null,
    day        date not null,
    keep_until date not null,
    -- The public page shows the whole name: the holder said so.
    named      boolean not null default false,
    state      text not null check (state in ('VALID', 'REPLACED', 'REVOKED')),
    replaced_by uuid references certificate,
    erased_at  timestamptz,
    check ((state = 'REPLACED') = (replaced_by is not null)),
    foreign key (batch_id, ordinal) references certificate_line (batch_id, ordinal),
    unique (unit_id, year, number)
);
create unique index certificate_of_person on certificate (about, person_id) where state = 'VALID';
create index certificate_of_batch on certificate (batch_id, ordinal);
create index certificate_to_erase on certificate (keep_until) where erased_at is null;
create index certificate_contact on certificate_line (contact) where contact <> '';
alter table certificate_batch add foreign key (replaces) references certificate;

-- What was done to a batch or to one certificate, one row an act, none ever changed.
create table certificate_act (
    id             uuid primary key,
    batch_id       uuid references certificate_batch,
    certificate_id uuid references certificate,
    kind           text not null check (kind in ('PREPARED', 'ISSUED', 'RETURNED', 'DROPPED', 'REPLACED', 'REVOKED', 'ERASED')),
    note           text not null default '' check (length(note) <= 500),
    -- null: the clock.
    done_by        uuid references person,
    done_at        timestamptz not null,
    check ((batch_id is null) <> (certificate_id is null))
);
create index certificate_act_of_batch on certificate_act (batch_id, done_at) where batch_id is not null;
create index certificate_act_of on certificate_act (certificate_id, done_at) where certificate_id is not null;

-- A secret link of the holder; only its digest is kept.
create table certificate_link (
    digest         bytea primary key,
    certificate_id uuid not null references certificate,
    made_at        timestamptz not null
);
create index certificate_link_of on certificate_link (certificate_id);

-- A secret link to what somebody learned, sent to the contact it is about. It opens for a few days, then the row goes.
create table learning_link (
    digest  bytea primary key,
    contact text not null,
    -- The key of the letter it went out in, which is forgotten with it.
    letter  text not null,
    until   timestamptz not null
);
create index learning_link_until on learning_link (until);
