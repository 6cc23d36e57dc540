-- audit: who changed what, when, from what to what.
-- Append-only for the service. What a person or a customer is called stands only in the sealed columns, so that destroying
-- a customer's key erases it here too.
create table audit_entry (
    id          text collate "C" not null,
    corp_id     text             not null,
    at          timestamptz      not null,
    actor       text             not null,
    action      text             not null,
    object_type text             not null,
    object_id   text             not null,
    subject     text             not null,
    before      bytea,
    after       bytea,
    request     text             not null,
    constraint audit_entry_pk primary key (id)
) partition by range (id);
comment on table audit_entry is 'One change of one object, recorded in the transaction that made it.';
comment on column audit_entry.subject is 'Whose key seals before and after: an external user id, or empty for the key of the corp.';
comment on column audit_entry.before is 'Sealed JSON of the object before the change; null when there was none.';
comment on column audit_entry.after is 'Sealed JSON of the object after the change; null when there is none.';
comment on column audit_entry.request is 'HTTP method and path that led here; empty for the service itself.';

-- serves GET /api/v1/audit, newest first
create index audit_entry_corp_ix on audit_entry (corp_id, id);
-- serves GET /api/v1/audit?objectType&objectId: the history of one object
create index audit_entry_object_ix on audit_entry (corp_id, object_type, object_id, id);
