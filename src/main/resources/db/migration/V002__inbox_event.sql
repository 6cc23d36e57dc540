-- inbox: what reached us (callbacks, signals, derived events), each once, until it is decided and for as long as it is kept.
-- Two tables, because an event is kept by month while its being unique must not end with a month.

create table inbox_seen (
    corp_id    text             not null,
    digest     bytea            not null,
    event_id   text collate "C" not null,
    apps       text[]           not null,
    first_seen timestamptz      not null,
    constraint inbox_seen_pk primary key (corp_id, digest)
);
comment on table inbox_seen is 'Which events are known: SHA-256 of the decrypted text, per corp, for at least seven days.';
comment on column inbox_seen.apps is 'Every app of the corp that delivered it. Kept here and not in inbox_event, so that a duplicate never waits for a decision.';

-- serves: the purge of what is older than the retention
create index inbox_seen_first_seen on inbox_seen (first_seen);

create table inbox_event (
    id               text collate "C" not null,
    corp_id          text             not null,
    app              text             not null,
    digest           bytea            not null,
    type             text             not null,
    user_id          text             not null,
    external_user_id text             not null,
    state            text             not null,
    event            bytea            not null,
    raw              bytea            not null,
    received_at      timestamptz      not null,
    status           text             not null,
    attempts         integer          not null default 0,
    error            text,
    decision_id      text collate "C",
    cause_id         text collate "C",
    owner            text collate "C" not null,
    next_attempt_at  timestamptz      not null default now(),
    decided_at       timestamptz,
    constraint inbox_event_pk primary key (id),
    constraint inbox_event_status check (status in ('received', 'decided', 'ignored', 'failed', 'dead'))
) partition by range (id);
comment on table inbox_event is 'Events as received, one partition a month (ids are ULIDs). Dropped whole after the retention.';
comment on column inbox_event.app is 'The app that delivered it first; empty for signals and derived events.';
comment on column inbox_event.event is 'JSON of the event record, sealed with the key of the customer, or of the corp when it has none.';
comment on column inbox_event.raw is 'The decrypted text as it came, sealed likewise.';
comment on column inbox_event.error is 'Why it failed or was ignored, in a few words without personal data.';
comment on column inbox_event.owner is 'The replica that has it in memory; empty when none has. Only the owner may decide it.';

-- serves: the sweeper (open events in their order), the age of the oldest, and what a replica owns
create index inbox_event_open on inbox_event (id) where status in ('received', 'failed');
-- serves: is there an earlier open event of the same member and customer
create index inbox_event_open_pair on inbox_event (corp_id, user_id, external_user_id, id)
    where status in ('received', 'failed');
-- serves: the events of one customer, newest first (API, console, export)
create index inbox_event_customer on inbox_event (corp_id, external_user_id, id) where external_user_id <> '';
