-- decisionlog: what was decided for which event, by which rules, on which facts.
-- Partitioned by ranges of the id (a ULID), so that a month leaves by dropping a table.
create table decisionlog_entry (
    id               text collate "C" not null,
    corp_id          text             not null,
    event_id         text collate "C" not null,
    event_type       text             not null,
    user_id          text             not null,
    external_user_id text             not null,
    rulebook_version integer          not null,
    rulebook_digest  text             not null,
    slot             text             not null,
    families         text[]           not null,
    rules            text[]           not null,
    outcomes         text[]           not null,
    event_at         timestamptz      not null,
    decided_at       timestamptz      not null,
    elapsed_micros   bigint           not null,
    shared_digest    text             not null,
    facts            bytea            not null,
    body             bytea            not null,
    constraint decisionlog_entry_pk primary key (id),
    constraint decisionlog_entry_slot check (slot in ('live', 'canary', 'shadow'))
) partition by range (id);
comment on table decisionlog_entry is 'One row per decision; facts and body are JSON sealed with the customer''s key.';
comment on column decisionlog_entry.rules is 'Names of the rules that fired or proposed, for the filter of the API.';
comment on column decisionlog_entry.shared_digest is 'The facts that many decisions share stand in decisionlog_shared.';

create table decisionlog_entry_other partition of decisionlog_entry default;

-- GET /api/v1/decisions: newest first of a corp
create index decisionlog_entry_newest on decisionlog_entry (corp_id, id desc);
-- GET /api/v1/decisions?externalUserId=
create index decisionlog_entry_customer on decisionlog_entry (corp_id, external_user_id, id desc);
-- GET /api/v1/decisions?userId=
create index decisionlog_entry_member on decisionlog_entry (corp_id, user_id, id desc);

-- decisionlog: facts that are the same for many decisions (templates, tag groups), stored once.
create table decisionlog_shared (
    corp_id text  not null,
    digest  text  not null,
    body    bytea not null,
    constraint decisionlog_shared_pk primary key (corp_id, digest)
);
comment on table decisionlog_shared is 'Templates and tag groups as decisions read them, as JSON by its SHA-256; no personal data.';
