-- Who writes says of each remark of the head whether it was met; the last word counts, the earlier ones stay.
create table draft_remark_mark (
    id      uuid primary key,
    act_id  uuid not null,
    ordinal int  not null,
    met     boolean not null,
    done_by uuid not null references person,
    done_at timestamptz not null default now(),
    foreign key (act_id, ordinal) references draft_remark (act_id, ordinal)
);
create index draft_remark_mark_of on draft_remark_mark (act_id, ordinal, done_at);
