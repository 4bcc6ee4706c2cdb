-- Why: readers of an issued plan must be told where a reviewer left the words of its document. What was added and what was
-- dropped already stands in `added` and `state`; this says it of the rest. `changed_by` and `changed_at` say who and when.
alter table plan_item add column differs text check (differs in ('SPLIT', 'JOINED', 'CORRECTED', 'REASSIGNED'));
