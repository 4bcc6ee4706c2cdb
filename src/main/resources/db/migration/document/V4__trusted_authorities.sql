-- Whom the installation trusts to certify signatures decides which signed files are taken; who changed that, and when, is kept.
-- The certificates themselves are files beside the data.
create table trust_act (
    id          uuid primary key,
    fingerprint text not null,
    name        text not null,
    trusted     boolean not null,
    done_by     uuid not null references person,
    done_at     timestamptz not null default now()
);
create index trust_act_by_time on trust_act (done_at);
