-- platform: which processes share this database and are alive.
-- Rows of inbox and outbox belong to a replica; when its heart stops, another one takes them over.
create table platform_replica (
    id         text collate "C" not null,
    started_at timestamptz      not null,
    beat_at    timestamptz      not null,
    constraint platform_replica_pk primary key (id)
);
comment on table platform_replica is 'One row per running process, refreshed each second; an old row means a dead process.';
