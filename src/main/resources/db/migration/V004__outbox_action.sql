-- outbox: what decisions lead to in WeCom, delivered at least once, the welcome first.
-- A row is written in the decision's transaction and belongs to the replica that made it, until that one ends it, lets it
-- go (a later retry) or dies. A decision log without its actions, or actions without their decision, can not exist.
create table outbox_action (
    id               text collate "C" not null,
    corp_id          text             not null,
    event_id         text collate "C" not null,
    decision_id      text collate "C" not null,
    type             text             not null,
    lane             text             not null,
    serial_key       text             not null,
    external_user_id text             not null,
    work             bytea            not null,
    proposal_ids     text[]           not null,
    status           text             not null,
    attempts         integer          not null,
    due_before       timestamptz,
    next_attempt_at  timestamptz      not null,
    owner            text collate "C",
    created_at       timestamptz      not null,
    sent_at          timestamptz,
    settled_at       timestamptz,
    note             text,
    error            text,
    constraint outbox_action_pk primary key (id),
    constraint outbox_action_type_ck check (type in ('send-welcome', 'mark-tag')),
    constraint outbox_action_lane_ck check (lane in ('welcome', 'normal')),
    constraint outbox_action_status_ck check (status in ('pending', 'failed', 'sent', 'expired', 'dropped', 'dead')),
    constraint outbox_action_attempts_ck check (attempts >= 0)
) partition by range (id);
comment on table outbox_action is 'One thing to do in WeCom: who wants it, how far it is, who does it.';
comment on column outbox_action.lane is 'Welcomes have threads of their own and stand each for itself; in the normal lane a serial key is done in order.';
comment on column outbox_action.serial_key is 'A pair or a live code, within the corp.';
comment on column outbox_action.work is 'JSON of the work, sealed with the key of the customer (of the corp, when it concerns none).';
comment on column outbox_action.owner is 'The replica that has it in memory; null: any replica may take it when next_attempt_at comes.';
comment on column outbox_action.next_attempt_at is 'Not tried before this; meaningless once settled.';
comment on column outbox_action.note is 'What is odd about a success.';

-- serves: Actions.ofDecisions
create index outbox_action_decision_ix on outbox_action (corp_id, decision_id);
-- serves: the sweeper's search for what is due and belongs to nobody alive, and the gauge of what is open
create index outbox_action_open_ix on outbox_action (next_attempt_at) where status in ('pending', 'failed');
-- serves: the question whether an older action of the same key is still open
create index outbox_action_line_ix on outbox_action (corp_id, serial_key, id)
    where lane = 'normal' and status in ('pending', 'failed');
