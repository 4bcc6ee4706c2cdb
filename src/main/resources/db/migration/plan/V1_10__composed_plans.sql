-- A plan whose text another part of the product composes from what was entered in fields; its text is not edited by hand.
alter table plan drop constraint plan_origin_check;
alter table plan add constraint plan_origin_check check (origin in ('UPLOADED', 'WRITTEN', 'COPIED', 'COMPOSED'));
