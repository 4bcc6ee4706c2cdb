-- Why: the lead office asks what the catalogue does not know, explains it, and says what must hold between figures.

alter table report_field add column help text not null default '' check (length(help) <= 1000);

-- “left <comparison> right”, where right is a field or, with an empty code, the number. `own` rules were made by the lead
-- office; the others come with the fields of the catalogue.
alter table report_rule
    add column comparison text not null default 'AT_MOST'
        check (comparison in ('AT_MOST', 'LESS', 'EQUAL', 'AT_LEAST', 'MORE')),
    add column right_number bigint,
    add column own boolean not null default false;

-- In `report_value` the member 'vi-sao' holds the unit's words on a figure that asks for a second look.
