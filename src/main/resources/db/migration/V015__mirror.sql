-- mirror: what is to be read from WeCom, and the runs that compare everything.
-- A read that is due survives the process that noted it; whoever claims it shows so by its owner.
create table mirror_read (
    corp_id           text             not null,
    kind              text             not null,
    user_id           text             not null,
    object_id         text             not null,
    cause_id          text collate "C" not null,
    is_new            boolean          not null,
    expects           text             not null,
    reconciliation_id text collate "C",
    due_at            timestamptz      not null,
    not_before        timestamptz      not null,
    attempts          integer          not null default 0,
    owner             text collate "C" not null default '',
    again_cause       text collate "C",
    stale             boolean          not null default false,
    constraint mirror_read_pk primary key (corp_id, kind, user_id, object_id),
    constraint mirror_read_kind_ck check (kind in ('contact', 'tag-library', 'group-chat', 'member', 'departments'))
);
comment on table mirror_read is 'One row per subject that has to be read; gone when it was. Requests that come while it waits are covered by it.';
comment on column mirror_read.object_id is 'External user id of a contact, chat id, or empty.';
comment on column mirror_read.cause_id is 'The event or the reconciliation that asked.';
comment on column mirror_read.is_new is 'The relation has just begun: contact-read follows.';
comment on column mirror_read.expects is 'The member version that a chat must have reached, or the former id of a renamed member.';
comment on column mirror_read.not_before is
    'End of the second of the last event that it covers: a further one in that second has the same text and counts as a copy.';
comment on column mirror_read.owner is 'The replica that reads it now; empty while it waits.';
comment on column mirror_read.again_cause is 'An event that came while the read was under way: it wants another one.';
comment on column mirror_read.stale is 'The relation began or ended while the read was under way: its answer is not used.';
-- serves the search for what is due
create index mirror_read_due_ix on mirror_read (greatest(due_at, not_before));
-- serves the question whether a reconciliation still waits for reads
create index mirror_read_reconciliation_ix on mirror_read (reconciliation_id) where reconciliation_id is not null;

create table mirror_reconciliation (
    id          text collate "C" not null,
    corp_id     text             not null,
    day         date,
    scope       text[]           not null,
    step        integer          not null,
    place       text             not null,
    status      text             not null,
    started_by  text             not null,
    started_at  timestamptz      not null,
    ended_at    timestamptz,
    next_at     timestamptz      not null,
    attempts    integer          not null default 0,
    error       text,
    owner       text collate "C" not null default '',
    compared    bigint           not null default 0,
    differences jsonb            not null default '{}',
    constraint mirror_reconciliation_pk primary key (id),
    constraint mirror_reconciliation_day_uq unique (corp_id, day),
    constraint mirror_reconciliation_status_ck check (status in ('listing', 'reading', 'done', 'failed'))
);
comment on table mirror_reconciliation is 'One comparison of our picture with WeCom. It goes on where it stopped, on any replica.';
comment on column mirror_reconciliation.day is 'The Beijing day of a daily run, which makes it run once per cluster; null when a person asked.';
comment on column mirror_reconciliation.step is 'Index into scope of what is listed now.';
comment on column mirror_reconciliation.place is 'JSON: where in this step the next page begins.';
comment on column mirror_reconciliation.differences is 'JSON: how often each kind of difference was found.';
-- one run per corp at a time
create unique index mirror_reconciliation_running_ix on mirror_reconciliation (corp_id) where status in ('listing', 'reading');

-- serves the mirror's question which tags of a pair we changed lately
create index outbox_action_settled_ix on outbox_action (corp_id, serial_key, settled_at)
    where type = 'mark-tag' and settled_at is not null;
