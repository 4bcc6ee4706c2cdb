-- NĐ 30/2020, Điều 15 khoản 1: the head decides which documents have a series of numbers of their own. Each decision stands
-- from a day on until a later one about the same subject; nothing that has a number is numbered anew.
create table series_decision (
    id         uuid primary key,
    unit_id    uuid not null references unit,
    about      text not null check (about in ('KIND', 'BODY')),
    subject    text not null check (length(subject) between 1 and 200),
    folded     text not null,
    own        boolean not null,
    since      date not null,
    decided_by uuid not null references person,
    decided_at timestamptz not null default now()
);
create index series_decision_of_unit on series_decision (unit_id, since);

-- The advisory body (tổ chức tư vấn) that issued the document under the agency's seal; empty for the agency itself.
alter table document add column body text not null default '';
create index document_of_unit on document (unit_id, year, number);

-- Sổ đăng ký văn bản đến (Điều 22, Phụ lục IV mục VI): one line for each document that came, by whatever way.
create table incoming (
    id          uuid primary key,
    unit_id     uuid not null references unit,
    year        int  not null,
    number      int  not null check (number > 0),
    arrived     date not null,
    author      text not null check (length(author) between 1 and 300),
    code        text not null default '',
    day         date,
    abstract    text not null check (length(abstract) between 1 and 2000),
    note        text not null default '',
    delivery_id uuid unique references delivery,
    entered_by  uuid not null references person,
    entered_at  timestamptz not null default now(),
    unique (unit_id, year, number)
);

-- To whom it was passed on and when (columns 7, 8, 10); the last one counts, the earlier ones stay.
create table incoming_passing (
    id          uuid primary key,
    incoming_id uuid not null references incoming,
    receiver    text not null default '',
    passed_on   date,
    note        text not null default '',
    done_by     uuid not null references person,
    done_at     timestamptz not null default now()
);
create index incoming_passing_of on incoming_passing (incoming_id, done_at);

create table incoming_file (
    incoming_id uuid not null references incoming,
    file_id     uuid not null references stored_file,
    ordinal     int  not null,
    primary key (incoming_id, file_id)
);
