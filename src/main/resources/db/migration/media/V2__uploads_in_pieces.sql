-- A file on its way to us, in pieces, for something of another module (its owner). It stands in one of the owner's
-- numbered slots, so that no more are sent than allowed. The bytes lie beside the file store until the last has come.
create table upload (
    id         uuid primary key,
    owner_id   uuid not null,
    slot       smallint,
    name       text not null,
    size_bytes bigint not null check (size_bytes > 0),
    state      text not null check (state in ('OPEN', 'TAKEN', 'REFUSED')),
    file_id    uuid references stored_file,
    why        jsonb,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    unique (owner_id, slot),
    check ((state = 'TAKEN') = (file_id is not null)),
    check ((state = 'REFUSED') = (why is not null)),
    check ((state = 'REFUSED') = (slot is null))
);
create index upload_open on upload (expires_at) where state <> 'TAKEN';

-- What is known of a file that was taken: was it searched for viruses, can it be played everywhere.
create table media_file (
    file_id     uuid primary key references stored_file,
    kind        text not null check (kind in ('PICTURE', 'AUDIO', 'VIDEO', 'TEXT')),
    scan        text not null check (scan in ('WAITING', 'CLEAN', 'INFECTED')),
    found       text not null default '',
    scanned_at  timestamptz,
    scan_after  timestamptz not null,
    playback    text not null check (playback in ('NONE', 'WAITING', 'DONE', 'FAILED')),
    playback_id uuid references stored_file,
    play_after  timestamptz not null,
    play_tries  smallint not null default 0,
    check ((playback = 'DONE') = (playback_id is not null))
);
create index media_file_scan on media_file (scan_after) where scan = 'WAITING';
create index media_file_play on media_file (play_after) where playback = 'WAITING';
