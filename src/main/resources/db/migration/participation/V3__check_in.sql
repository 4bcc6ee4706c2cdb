-- A code that was scanned or typed at the door. A scan waits in the browser until it is told that it is here, so the same may
-- come any number of times, in any order: `nonce` is the number of the scan.
create table check_in_scan (
    occurrence_id   uuid not null references occurrence,
    nonce           uuid not null,
    registration_id uuid not null references registration,
    scanned_at      timestamptz not null,
    received_at     timestamptz not null,
    done_by         uuid not null references person,
    primary key (occurrence_id, nonce)
);
