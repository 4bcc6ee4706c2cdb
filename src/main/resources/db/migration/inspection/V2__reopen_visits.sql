-- Why: what was found may turn out wrong after the end of a visit. It is then opened again with a reason, and what had
-- been told to the unit before stays beside what is told after.
alter table visit drop constraint visit_state_check;
alter table visit add constraint visit_state_check check (state in ('PLANNED', 'CONCLUDED', 'CANCELLED', 'REOPENED'));
alter table visit_act drop constraint visit_act_kind_check;
alter table visit_act add constraint visit_act_kind_check
    check (kind in ('PLANNED', 'MOVED', 'CANCELLED', 'CONCLUDED', 'MINUTES', 'REOPENED'));

-- How a row, and the conclusion, stood when the visit was opened again by this act.
create table visit_finding_before (
    act_id     uuid not null references visit_act,
    finding_id uuid not null references visit_finding,
    answer     text check (answer in ('YES', 'PARTLY', 'NO')),
    note       text not null,
    primary key (act_id, finding_id)
);
create table visit_before (
    act_id     uuid primary key references visit_act,
    met        text not null,
    conclusion text not null
);
