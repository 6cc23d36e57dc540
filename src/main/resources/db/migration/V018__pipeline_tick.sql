-- pipeline: moments that rules wait for. Each becomes a clock-ticked event when it has come.
create table pipeline_clock (
    corp_id text        not null,
    until   timestamptz not null,
    constraint pipeline_clock_pk primary key (corp_id)
);
comment on table pipeline_clock is 'Up to when shift boundaries, midnights and expiries have become events. Whoever moves it on has its row locked.';

create table pipeline_due (
    corp_id    text             not null,
    subject    text             not null,
    subject_id text collate "C" not null,
    due_at     timestamptz      not null,
    constraint pipeline_due_pk primary key (corp_id, subject, subject_id)
);
comment on table pipeline_due is 'The next moment of each subject, such as when a signal of a customer leaves a window that rules count in.';
-- serves: what is due now, earliest first
create index pipeline_due_at_ix on pipeline_due (due_at);

-- serves: whose shifts begin or end within the last seconds
create index directory_shift_begins_ix on directory_shift (corp_id, begins_at);
create index directory_shift_ends_ix on directory_shift (corp_id, ends_at);
