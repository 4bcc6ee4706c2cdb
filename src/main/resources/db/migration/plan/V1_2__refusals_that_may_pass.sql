-- Whether reading the same file again may do better: a program was missing or too slow here, or the reader failed.
alter table plan_reading add refusal_passing boolean not null default false;
