-- Why: a unit may take back a report of completion that it made by mistake, until the lead office has confirmed it.
alter table assignment_act drop constraint assignment_act_kind_check;
alter table assignment_act add constraint assignment_act_kind_check
    check (kind in ('SEEN', 'ACCEPTED', 'PERSON', 'PROGRESS', 'EVIDENCE', 'DONE', 'TAKEN_BACK', 'REOPENED', 'CONFIRMED'));
