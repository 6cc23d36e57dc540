-- channel: through what customers come (live codes and the seats on them) and what greets them.
create table channel_contact_way (
    corp_id     text             not null,
    config_id   text collate "C" not null,
    name        text             not null,
    state       text             not null,
    channel     text             not null,
    purpose     text             not null,
    expires_at  timestamptz,
    test        boolean          not null,
    seats       jsonb            not null,
    last_resort text             not null,
    constraint channel_contact_way_pk primary key (corp_id, config_id),
    -- deferred, so that one load may exchange the states of two live codes
    constraint channel_contact_way_state_uq unique (corp_id, state) deferrable initially deferred
);
comment on table channel_contact_way is 'A live code (活码, WeCom: contact way). Its state says through which code a customer came, so no two share one.';
comment on column channel_contact_way.seats is 'The roster, in order: [{userId, level, share, dailyCap}]. It is read and written as a whole.';

create table channel_welcome_template (
    corp_id       text             not null,
    id            text collate "C" not null,
    text          text             not null,
    attachments   jsonb            not null,
    fallback_text text             not null,
    constraint channel_welcome_template_pk primary key (corp_id, id)
);
comment on table channel_welcome_template is 'A greeting that a rule may choose; attachments are in WeCom''s shape.';

create table channel_adds (
    corp_id   text    not null,
    config_id text    not null,
    user_id   text    not null,
    day       date    not null,
    adds      integer not null,
    constraint channel_adds_pk primary key (corp_id, config_id, user_id, day)
);
comment on table channel_adds is 'How many customers a seat received on a Beijing day. The row lock gives each event its own ordinal.';

create table channel_add_taken (
    corp_id   text        not null,
    event_id  text        not null,
    config_id text        not null,
    user_id   text        not null,
    day       date        not null,
    at        timestamptz not null,
    ordinal   integer,
    constraint channel_add_taken_pk primary key (corp_id, event_id)
);
comment on table channel_add_taken is 'Which event was counted, so that one that is decided again is not counted twice. Kept for 40 days.';
comment on column channel_add_taken.ordinal is 'The how-many-th add of its seat and day; set in the transaction that inserts the row.';
-- serves the adds of a seat within the last seconds
create index channel_add_taken_window_ix on channel_add_taken (corp_id, config_id, user_id, at);
-- serves the removal of old rows
create index channel_add_taken_day_ix on channel_add_taken (day);
