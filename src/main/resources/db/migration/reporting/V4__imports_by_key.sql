-- Why: another system that asks again, because it did not hear the answer, must not hand its figures in twice.

-- `digest` is that of the rows that came under the key; `asked` counts how often they came.
create table report_import (
    form_id uuid not null references report_form,
    key     text not null check (length(key) between 1 and 200),
    digest  bytea not null,
    written int not null,
    asked   int not null default 1,
    done_by uuid not null references person,
    done_at timestamptz not null default now(),
    primary key (form_id, key)
);
