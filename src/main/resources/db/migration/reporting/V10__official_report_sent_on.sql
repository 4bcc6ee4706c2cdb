-- Why: what is sent up is an official document with its number, bound to the turn that was signed; the report on top
-- goes on to whoever receives the last one, inside or outside, and is accepted (S-II.2b, S-III.1d).

-- A document begun from a report's turn. `annexes` are its figures and charts as they were composed; `same` says,
-- once it is issued, whether they stand in the issued text unchanged.
create table report_document (
    draft_id    uuid primary key references draft,
    report_id   uuid not null references report,
    turn        int  not null,
    annexes     text not null,
    document_id uuid references document,
    same        boolean,
    begun_by    uuid not null references person,
    begun_at    timestamptz not null default now()
);
create index report_document_of_report on report_document (report_id, turn);

-- The totals that it states.
create table report_document_figure (
    draft_id uuid not null references report_document,
    code     text not null,
    member   text not null,
    number   bigint not null,
    primary key (draft_id, code, member)
);

-- Where the report on top went: a unit of this installation that accepts it here, or a name outside; with what
-- document and on which day. `sent_turn` is the turn that went.
alter table report add column sent_to uuid references unit;
alter table report add column sent_name text not null default '' check (length(sent_name) <= 300);
alter table report add column sent_code text not null default '' check (length(sent_code) <= 100);
alter table report add column sent_day date;
alter table report add column sent_turn int;
create index report_sent_to on report (sent_to) where sent_to is not null;

-- A unit that a later version of the form no longer asks is released; what it typed stays.
alter table report drop constraint report_state_check;
alter table report add constraint report_state_check
    check (state in ('OPEN', 'SUBMITTED', 'SIGNED', 'RETURNED', 'ACCEPTED', 'RELEASED'));
