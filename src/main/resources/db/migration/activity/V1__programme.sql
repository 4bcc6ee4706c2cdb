-- A place where a unit's activities are held. Its position is shown only when a person confirmed it: no pin is guessed.
create table venue (
    id           uuid primary key,
    unit_id      uuid not null references unit,
    name         text not null check (length(name) between 1 and 200),
    address      text not null default '' check (length(address) <= 300),
    way_in       text not null default '' check (length(way_in) <= 500),
    indoor       boolean not null,
    capacity     int check (capacity between 1 and 1000000),
    latitude     numeric(8, 6) check (latitude between -90 and 90),
    longitude    numeric(9, 6) check (longitude between -180 and 180),
    confirmed_by uuid references person,
    confirmed_at timestamptz,
    version      int  not null default 1,
    changed_by   uuid not null references person,
    changed_at   timestamptz not null,
    dropped_at   timestamptz,
    check ((latitude is null) = (longitude is null)),
    check (confirmed_at is null or latitude is not null)
);
create index venue_of_unit on venue (unit_id);

-- An activity of the programme: what it is about. When and where stands in its occurrences. It counts once, for `unit_id`,
-- which leads it; who coordinates shows it without counting it. `state` is what the last act of it led to.
create table activity (
    id            uuid primary key,
    -- In the public address: no letters or digits that look alike, not guessable from another.
    code          text not null unique check (code ~ '^[2-9abcdefghjkmnpqrstuvwxyz]{8}$'),
    unit_id       uuid not null references unit,
    -- The campaign (an issued plan the unit works under), its task and the row of the unit's own plan it carries out.
    plan_id       uuid references plan,
    task_id       uuid references plan_item,
    planned_id    uuid references unit_plan_activity,
    kind          text not null,
    title         text not null check (length(title) between 1 and 200),
    about         text not null default '' check (length(about) <= 10000),
    theme         text not null default '' check (length(theme) <= 500),
    subject       text not null,
    language      text not null check (length(language) between 2 and 20),
    audiences     text[] not null default '{}',
    -- In đồng; 0 is free.
    fee           bigint not null default 0 check (fee between 0 and 100000000),
    contact       text not null default '' check (length(contact) <= 300),
    picture_id    uuid references stored_file,
    picture_words text not null default '' check (length(picture_words) <= 300),
    -- NONE: come as you are; ADVISED: places are kept for those who registered; REQUIRED.
    registration  text not null default 'NONE' check (registration in ('NONE', 'ADVISED', 'REQUIRED')),
    state         text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'CANCELLED')),
    version       int  not null default 1,
    copied_from   uuid references activity,
    -- The row of another system it was taken from: {source}:{uid}; the same key again is the same activity.
    import_key    text check (length(import_key) between 3 and 200),
    created_by    uuid not null references person,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    unique (unit_id, import_key)
);
create index activity_of_unit on activity (unit_id, state);
create index activity_of_plan on activity (plan_id, unit_id);
create index activity_of_task on activity (task_id);
create index activity_changed on activity (changed_at);

-- Who takes part in giving it: units that coordinate, and partners (enterprises, S-III.2b), of the directory or by name.
create table activity_unit (
    activity_id uuid not null references activity,
    ordinal     int  not null,
    part        text not null check (part in ('COORDINATING', 'PARTNER')),
    unit_id     uuid references unit,
    name        text not null check (length(name) between 1 and 300),
    primary key (activity_id, ordinal)
);
create index activity_unit_of on activity_unit (unit_id);

-- One sitting: when, where or by which link, for how many. `ends_at` is after `starts_at`.
create table occurrence (
    id          uuid primary key,
    activity_id uuid not null references activity,
    ordinal     int  not null check (ordinal > 0),
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    mode        text not null check (mode in ('PLACE', 'ONLINE', 'BOTH', 'ROUTE', 'BROADCAST')),
    venue_id    uuid references venue,
    room        text not null default '' check (length(room) <= 200),
    link        text not null default '' check (length(link) <= 1000),
    -- Whether the link is for everybody or only for those who registered.
    link_open   boolean not null default true,
    -- Frequency, channel or page of a broadcast.
    channel     text not null default '' check (length(channel) <= 200),
    -- null: no limit. Places in the room and, apart, online.
    places      int check (places between 1 and 1000000),
    online_places int check (online_places between 1 and 1000000),
    -- What is still free, as last counted by who keeps the registrations: a hint for lists, never the truth of a place.
    free        int check (free >= 0),
    online_free int check (online_free >= 0),
    -- ON, put off without a new day, cancelled, or after its end what became of it.
    state       text not null check (state in ('ON', 'POSTPONED', 'CANCELLED', 'HELD', 'NOT_HELD')),
    result      text not null default '' check (length(result) <= 4000),
    version     int  not null default 1,
    changed_at  timestamptz not null,
    check (ends_at > starts_at),
    unique (activity_id, ordinal)
);
create index occurrence_by_time on occurrence (starts_at);
create index occurrence_of_venue on occurrence (venue_id, starts_at);

-- A mobile team's stops (S-III.2c).
create table occurrence_stop (
    occurrence_id uuid not null references occurrence,
    ordinal       int  not null,
    at            timestamptz not null,
    place         text not null check (length(place) between 1 and 300),
    latitude      numeric(8, 6) check (latitude between -90 and 90),
    longitude     numeric(9, 6) check (longitude between -180 and 180),
    primary key (occurrence_id, ordinal)
);

-- What was done with it, one row an act, none ever changed. `before` is what an act changed, as it stood (opaque JSON).
create table activity_act (
    id            uuid primary key,
    activity_id   uuid not null references activity,
    occurrence_id uuid references occurrence,
    ordinal       int  not null check (ordinal > 0),
    kind          text not null check (kind in ('CREATED', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'UNPUBLISHED', 'CHANGED',
                      'MOVED', 'MODE', 'LIMITED', 'POSTPONED', 'RESUMED', 'CANCELLED', 'HELD', 'NOT_HELD', 'PHOTO')),
    note          text not null default '' check (length(note) <= 4000),
    before        jsonb,
    done_by       uuid not null references person,
    done_at       timestamptz not null,
    unique (activity_id, ordinal)
);

-- A photo of a sitting that was held. It is shown in public only where those on it (or their guardians) agreed.
create table occurrence_photo (
    id            uuid primary key,
    occurrence_id uuid not null references occurrence,
    file_id       uuid not null references stored_file,
    words         text not null check (length(words) between 1 and 300),
    consent       boolean not null,
    kept_by       uuid not null references person,
    kept_at       timestamptz not null,
    removed_at    timestamptz
);
create index occurrence_photo_of on occurrence_photo (occurrence_id);

-- A spreadsheet that was uploaded and previewed but not taken over yet, so that confirming needs no second upload.
create table activity_upload (
    id        uuid primary key,
    unit_id   uuid not null references unit,
    by_person uuid not null references person,
    file_name text not null,
    content   bytea not null,
    kept_at   timestamptz not null
);
create index activity_upload_of on activity_upload (by_person, kept_at);

-- The office that publishes for a unit lets it publish by itself, until that is taken back.
create table publishing_trust (
    id         uuid primary key,
    unit_id    uuid not null references unit,
    office_id  uuid not null references unit,
    given_by   uuid not null references person,
    given_at   timestamptz not null,
    ended_by   uuid references person,
    ended_at   timestamptz
);
create unique index publishing_trust_once on publishing_trust (unit_id, office_id) where ended_at is null;

-- What a level of danger (epidemic, weather; S-END-2) lets happen in a locality: data of its people's committee.
create table safety_rule (
    id         uuid primary key,
    unit_id    uuid not null references unit,
    danger     text not null check (danger in ('EPIDEMIC', 'WEATHER')),
    level      int  not null check (level between 1 and 4),
    title      text not null check (length(title) between 1 and 200),
    -- Most people at once; null: no limit; 0: not allowed.
    indoor     int check (indoor between 0 and 1000000),
    outdoor    int check (outdoor between 0 and 1000000),
    basis      text not null default '' check (length(basis) <= 500),
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    unique (unit_id, danger, level)
);

-- The level that holds in a locality from a day until the next row of the same danger.
create table safety_level (
    id         uuid primary key,
    unit_id    uuid not null references unit,
    danger     text not null check (danger in ('EPIDEMIC', 'WEATHER')),
    level      int  not null check (level between 1 and 4),
    from_day   date not null,
    basis      text not null default '' check (length(basis) <= 500),
    set_by     uuid not null references person,
    set_at     timestamptz not null,
    withdrawn_at timestamptz
);
create unique index safety_level_once on safety_level (unit_id, danger, from_day) where withdrawn_at is null;
