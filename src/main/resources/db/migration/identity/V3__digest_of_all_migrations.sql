-- The digest of the migrations of all modules that made this database, so that a start with the same
-- ones need not ask every history. One row; it stands with the module that is migrated first.
create table schema_shape (
    one boolean primary key check (one),
    digest text not null
);
