-- contact: when a relation ended, so that late callbacks do not bring it back, and the tag library by WeCom's ids.
alter table contact_relation add column ended_at timestamptz;
comment on column contact_relation.ended_at is 'When WeCom says that it ended last; null while it never did, or ended before this column came.';

-- serves the relations of one member: reconcile, and a member whose user id changes
create index contact_relation_user_ix on contact_relation (corp_id, user_id, external_user_id);
-- serves a tag that is renamed or deleted for all who carry it
create index contact_tag_tag_ix on contact_tag (corp_id, tag);

create table contact_library_tag (
    corp_id     text    not null,
    tag_id      text    not null,
    group_id    text    not null,
    group_name  text    not null,
    name        text    not null,
    group_place bigint  not null,
    place       bigint  not null,
    constraint contact_library_tag_pk primary key (corp_id, tag_id)
);
comment on table contact_library_tag is 'The corp tags as WeCom has them. The id stays when a tag is renamed, so that a rename is not a loss and a gain.';
comment on column contact_library_tag.place is 'WeCom''s order: higher stands further in front; group_place likewise among the groups.';
