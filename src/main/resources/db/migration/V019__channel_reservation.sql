-- channel: the scan page, for live codes whose members have codes of their own.
alter table channel_contact_way add column personal_codes jsonb not null default '[]';
comment on column channel_contact_way.personal_codes is 'How to reach each member alone: [{userId, link, qrCode}]. With any, the live code has a scan page.';

create table channel_reservation (
    corp_id    text             not null,
    id         text collate "C" not null,
    config_id  text             not null,
    user_id    text             not null,
    at         timestamptz      not null,
    expires_at timestamptz      not null,
    constraint channel_reservation_pk primary key (corp_id, id)
);
comment on table channel_reservation is 'A place that is kept for someone who has scanned and not added the member yet. An add takes the oldest of its seat away.';
-- serves: how many places are kept on a live code, and which is the oldest of a seat
create index channel_reservation_seat_ix on channel_reservation (corp_id, config_id, user_id, at);
-- serves: the removal of those that are over
create index channel_reservation_expiry_ix on channel_reservation (expires_at);
