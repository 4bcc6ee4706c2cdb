-- The document as data (opaque JSON), box by box as its files were written from it: what its page shows. None while it has
-- no files, and for those issued before.
alter table document add column paper text;
