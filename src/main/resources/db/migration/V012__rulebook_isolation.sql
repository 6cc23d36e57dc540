-- rulebook: rules that threw again and again, and that their version goes on without until somebody lifts it.
-- By the digest of the version: another one begins without, and the same one, live again, goes on where it was.
create table rulebook_isolation (
    corp_id     text        not null,
    digest      text        not null,
    family      text        not null,
    rule        text        not null,
    version     integer     not null,
    file        text        not null,
    line        integer     not null,
    reason      text        not null,
    event_id    text        not null,
    isolated_at timestamptz not null,
    constraint rulebook_isolation_pk primary key (corp_id, digest, family, rule),
    constraint rulebook_isolation_version foreign key (corp_id, version) references rulebook_version (corp_id, version)
);
comment on table rulebook_isolation is 'Decisions of this corp and version are made without these rules; a lifted one has no row.';
comment on column rulebook_isolation.event_id is 'The event whose decision was the last of those in a row.';
