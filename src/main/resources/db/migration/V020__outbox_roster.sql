-- outbox: rosters of live codes are actions too.
alter table outbox_action drop constraint outbox_action_type_ck;
alter table outbox_action add constraint outbox_action_type_ck
    check (type in ('send-welcome', 'mark-tag', 'update-contact-way'));
