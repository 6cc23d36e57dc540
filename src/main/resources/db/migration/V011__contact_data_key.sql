-- contact: a check of the data key, so that a start with another one is refused before anything is sealed with it.
create table contact_data_key (
    one   boolean not null default true,
    proof bytea   not null,
    constraint contact_data_key_pk primary key (one),
    constraint contact_data_key_one_ck check (one)
);
comment on table contact_data_key is 'At most one row, for all corps: what only the data key of this database opens. The key itself is never here.';
comment on column contact_data_key.proof is 'A known text, sealed with the data key.';
