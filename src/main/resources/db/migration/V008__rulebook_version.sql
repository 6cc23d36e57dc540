-- rulebook: immutable snapshots of the rules tree, and which of them decides.
create table rulebook_version (
    corp_id    text        not null,
    version    integer     not null,
    digest     text        not null,
    tree       bytea       not null,
    author     text        not null,
    message    text        not null,
    created_at timestamptz not null,
    constraint rulebook_version_pk primary key (corp_id, version)
);
comment on table rulebook_version is 'A snapshot of a rules tree: a zip of its files, named by a number and by the digest of the files.';

-- start-up: is this tree already known?
create index rulebook_version_digest on rulebook_version (corp_id, digest);

-- rulebook: each row makes a version live (or canary, or shadow) from its time on; the last one of a slot counts.
create table rulebook_activation (
    corp_id      text        not null,
    activation   integer     not null,
    version      integer     not null,
    slot         text        not null,
    activated_at timestamptz not null,
    activated_by text        not null,
    constraint rulebook_activation_pk primary key (corp_id, activation),
    constraint rulebook_activation_slot check (slot in ('live', 'canary', 'shadow')),
    constraint rulebook_activation_version foreign key (corp_id, version) references rulebook_version (corp_id, version)
);
comment on table rulebook_activation is 'The history of what decided: an activation is a fact and is never changed.';
