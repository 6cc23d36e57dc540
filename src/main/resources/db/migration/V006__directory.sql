-- directory: who works here, when, and with which rights.
-- People load these lists whole (PUT /api/v1/members and the like); rules read them for every event.
create table directory_member (
    corp_id     text             not null,
    user_id     text collate "C" not null,
    name        text             not null,
    departments text[]           not null,
    position    text             not null,
    grade       integer          not null,
    status      text             not null,
    superior    text             not null,
    roles       text[]           not null,
    constraint directory_member_pk primary key (corp_id, user_id),
    constraint directory_member_status_ck check (status in ('active', 'disabled', 'inactive', 'left'))
);
comment on table directory_member is 'An employee in customer contact.';
comment on column directory_member.departments is 'Paths from the root, such as 总部/华东/上海.';

create table directory_department (
    corp_id text             not null,
    path    text collate "C" not null,
    id      text             not null,
    leaders text[]           not null,
    constraint directory_department_pk primary key (corp_id, path)
);
comment on table directory_department is 'A department by its path from the root.';
comment on column directory_department.id is 'WeCom''s id of the department; empty when nobody told.';

create table directory_shift (
    corp_id   text             not null,
    id        text collate "C" not null,
    user_id   text             not null,
    on_date   date             not null,
    from_time time             not null,
    to_time   time             not null,
    slot      text             not null,
    begins_at timestamptz      not null,
    ends_at   timestamptz      not null,
    constraint directory_shift_pk primary key (corp_id, id),
    constraint directory_shift_span_ck check (ends_at > begins_at)
);
comment on table directory_shift is 'A planned shift of one member. One that ends at or before its beginning ends on the next day.';
comment on column directory_shift.begins_at is 'The Beijing date and time as an instant, so that queries need no time zone.';
-- serves the duty of members at an instant: their shifts that have not ended, first ones first
create index directory_shift_duty_ix on directory_shift (corp_id, user_id, ends_at);

create table directory_calendar_day (
    corp_id text             not null,
    date    text collate "C" not null,
    kind    text             not null,
    name    text             not null,
    constraint directory_calendar_day_pk primary key (corp_id, date),
    constraint directory_calendar_day_kind_ck check (kind in ('holiday', 'make-up'))
);
comment on table directory_calendar_day is 'A date that is not what its weekday says: a holiday or a make-up workday (调休).';
comment on column directory_calendar_day.date is 'ISO-8601, such as 2026-10-01: the natural key as the API shows it.';

create table directory_grant (
    corp_id  text             not null,
    id       text collate "C" not null,
    subject  text             not null,
    action   text             not null,
    resource text             not null,
    effect   text             not null,
    scope    text             not null,
    via      text             not null,
    constraint directory_grant_pk primary key (corp_id, id),
    constraint directory_grant_effect_ck check (effect in ('allow', 'deny'))
);
comment on table directory_grant is 'A right of a member, a department or a role, and where it comes from.';
-- serves the grants of a member, its departments and its roles
create index directory_grant_subject_ix on directory_grant (corp_id, subject);
