-- How many people were counted at a sitting, as last told by who keeps the rolls; null: nobody counted. A hint for lists, never
-- the figure of a report.
alter table occurrence add column counted int check (counted >= 0);
