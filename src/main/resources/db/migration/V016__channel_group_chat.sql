-- channel: customer groups as WeCom shows them.
create table channel_group_chat (
    corp_id        text             not null,
    chat_id        text collate "C" not null,
    name           text             not null,
    owner          text             not null,
    members        integer          not null,
    member_version text             not null,
    dissolved      boolean          not null,
    created_at     timestamptz      not null,
    read_at        timestamptz      not null,
    constraint channel_group_chat_pk primary key (corp_id, chat_id)
);
comment on table channel_group_chat is 'A customer group (客户群).';
comment on column channel_group_chat.member_version is 'Changes with the list of members; a callback names the one that it leads to.';
