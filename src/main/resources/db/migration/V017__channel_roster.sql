-- channel: who receives on a live code, as rules want it and as WeCom shows it; and what is learnt when a seat is taken off.
create table channel_roster (
    corp_id   text             not null,
    config_id text collate "C" not null,
    wanted    text[]           not null,
    wanted_at timestamptz      not null,
    shown     text[],
    shown_at  timestamptz,
    constraint channel_roster_pk primary key (corp_id, config_id)
);
comment on table channel_roster is 'The roster of a live code. Whoever decides about the live code locks its row first, so that decisions about it follow each other.';
comment on column channel_roster.wanted is 'User ids in the order of the seats; empty until a decision has been made.';
comment on column channel_roster.shown is 'What WeCom was last seen to have or has taken from us; null when never seen.';

create table channel_seat_off (
    corp_id   text        not null,
    config_id text        not null,
    user_id   text        not null,
    off_at    timestamptz not null,
    late      integer     not null default 0,
    constraint channel_seat_off_pk primary key (corp_id, config_id, off_at, user_id)
);
comment on table channel_seat_off is 'A seat was taken off a roster, and so many customers came to it afterwards: WeCom needs a while. The next cap is met that much earlier.';
