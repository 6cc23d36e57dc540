-- decisionlog: the conflicts that decisions have shown, each once, with the first and the last decision that did.
create table decisionlog_conflict (
    corp_id        text             not null,
    id             text collate "C" not null,
    kind           text             not null,
    severity       text             not null,
    resource       text             not null,
    subjects       text[]           not null,
    rule           text             not null,
    times          bigint           not null,
    first_at       timestamptz      not null,
    last_at        timestamptz      not null,
    first_decision text             not null,
    last_decision  text             not null,
    constraint decisionlog_conflict_pk primary key (corp_id, id)
);
comment on table decisionlog_conflict is 'What does not go together, by kind, resource and subjects. The witness is in the decisions.';
comment on column decisionlog_conflict.id is 'A digest of kind, resource, subjects and rule: the same conflict has the same one.';
