-- contact: customers, their relations to members, and the keys that seal what is personal.
create table contact_key (
    corp_id      text        not null,
    subject      text        not null,
    generation   integer     not null,
    wrapped      bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    constraint contact_key_pk primary key (corp_id, subject, generation),
    constraint contact_key_destroyed_ck check ((wrapped is null) = (destroyed_at is not null))
);
comment on table contact_key is 'The AES key of a customer, wrapped with the data key. Destroying it erases what it sealed, everywhere.';
comment on column contact_key.subject is 'External user id; empty for the key of the corp itself.';
comment on column contact_key.generation is 'A customer who comes back after an erasure gets the next one; sealed bytes name theirs.';
-- a subject has one living key; serves the key that seals
create unique index contact_key_living_ix on contact_key (corp_id, subject) where destroyed_at is null;

create table contact_customer (
    corp_id          text        not null,
    external_user_id text        not null,
    type             text        not null,
    archive_consent  boolean     not null,
    personal         bytea       not null,
    read_at          timestamptz not null,
    constraint contact_customer_pk primary key (corp_id, external_user_id)
);
comment on table contact_customer is 'What we know of a customer.';
comment on column contact_customer.personal is 'Sealed JSON: name, gender, city, language, company.';

create table contact_relation (
    corp_id          text        not null,
    external_user_id text        not null,
    user_id          text        not null,
    status           text        not null,
    state            text        not null,
    add_way          integer     not null,
    since            timestamptz not null,
    remark           bytea,
    constraint contact_relation_pk primary key (corp_id, external_user_id, user_id),
    constraint contact_relation_status_ck check (status in ('half', 'active', 'deleted-by-member', 'deleted-by-customer'))
);
comment on table contact_relation is 'The bond of one member and one customer.';
comment on column contact_relation.remark is 'Sealed: what the member calls the customer.';

create table contact_tag (
    corp_id          text not null,
    external_user_id text not null,
    user_id          text not null,
    tag              text not null,
    constraint contact_tag_pk primary key (corp_id, external_user_id, user_id, tag)
);
comment on table contact_tag is 'A corp tag (group/tag) that a relation carries.';

create table contact_segment (
    corp_id          text        not null,
    external_user_id text        not null,
    segment          text        not null,
    is_primary       boolean     not null,
    joined_at        timestamptz not null,
    constraint contact_segment_pk primary key (corp_id, external_user_id, segment)
);
comment on table contact_segment is 'A segment (分组) that a customer is in.';
-- a customer has at most one primary segment
create unique index contact_segment_primary_ix on contact_segment (corp_id, external_user_id) where is_primary;

create table contact_signal (
    corp_id          text        not null,
    id               text        not null,
    external_user_id text        not null,
    user_id          text        not null,
    kind             text        not null,
    key              text        not null,
    amount           numeric     not null,
    at               timestamptz not null,
    constraint contact_signal_pk primary key (corp_id, id)
);
comment on table contact_signal is 'What a customer did outside the callbacks. The sender''s id makes it count once.';
comment on column contact_signal.user_id is 'The member it concerns; empty when it concerns every relation.';
-- serves the last signals of a customer
create index contact_signal_customer_ix on contact_signal (corp_id, external_user_id, at desc);

create table contact_tag_group (
    corp_id   text             not null,
    name      text collate "C" not null,
    exclusive boolean          not null,
    sensitive boolean          not null,
    owner     text             not null,
    tags      text[]           not null,
    constraint contact_tag_group_pk primary key (corp_id, name)
);
comment on table contact_tag_group is 'A group of corp tags. It is read and written as a whole, so its tags are one column.';
