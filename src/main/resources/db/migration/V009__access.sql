-- access: who may call the service.
-- People and keys serve the whole service, not one corp: a person may look after several. So instead of a corp_id a user
-- lists its corps (none listed: all of them), and a key names one corp or '*'.
create table access_user (
    name                text collate "C" not null,
    password_hash       text             not null,
    roles               text[]           not null,
    corps               text[]           not null default '{}',
    departments         text[]           not null default '{}',
    wecom_user_id       text,
    created_at          timestamptz      not null,
    created_by          text             not null,
    password_changed_at timestamptz      not null,
    disabled_at         timestamptz,
    failed_logins       integer          not null default 0,
    locked_until        timestamptz,
    last_login_at       timestamptz,
    constraint access_user_pk primary key (name),
    constraint access_user_name_ck check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    constraint access_user_roles_ck check (
        roles <@ array['rule-editor', 'approver', 'campaign', 'data', 'config', 'auditor', 'admin']),
    constraint access_user_failed_logins_ck check (failed_logins >= 0)
);
comment on table access_user is 'People who log in. Never deleted, only disabled: the audit names them.';
comment on column access_user.password_hash is 'bcrypt in modular crypt format';
comment on column access_user.corps is 'corps the person may act for; empty means all';
comment on column access_user.departments is 'department paths the person answers for; empty means all';

create table access_session (
    id         text collate "C" not null,
    user_name  text collate "C" not null,
    created_at timestamptz      not null,
    expires_at timestamptz      not null,
    constraint access_session_pk primary key (id),
    constraint access_session_user_fk foreign key (user_name) references access_user (name)
);
comment on table access_session is 'Logins by the form. The cookie names the row; without it the cookie is worth nothing.';
-- serves: end all sessions of a person
create index access_session_user_ix on access_session (user_name);
-- serves: remove what has expired
create index access_session_expires_ix on access_session (expires_at);

create table access_api_key (
    id           text collate "C" not null,
    name         text             not null,
    key_hash     text collate "C" not null,
    roles        text[]           not null,
    corp_id      text             not null,
    created_at   timestamptz      not null,
    created_by   text             not null,
    expires_at   timestamptz      not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint access_api_key_pk primary key (id),
    constraint access_api_key_hash_uk unique (key_hash),
    constraint access_api_key_hash_ck check (key_hash ~ '^[0-9a-f]{64}$'),
    constraint access_api_key_roles_ck check (
        roles <@ array['rule-editor', 'approver', 'campaign', 'data', 'config', 'auditor', 'admin'])
);
comment on table access_api_key is 'Keys of programs. Only the SHA-256 of a key is kept; 256 random bits need no slow hash.';
comment on column access_api_key.corp_id is 'the one corp that the key is for, or * for every corp';
