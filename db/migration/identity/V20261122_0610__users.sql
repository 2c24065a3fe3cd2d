create schema identity;

create table identity.user_account (
    id uuid primary key,
    username text not null,
    name text not null,
    role text not null check (role in ('VIEWER', 'ANALYST', 'WORKER', 'MANAGER')),
    practitioner boolean not null default false,
    -- null until the invited person has chosen one
    password_hash text,
    disabled boolean not null default false,
    demo boolean not null default false,
    -- raised by whatever must end the account's sessions: new password, disabled, role changed
    security_stamp bigint not null default 0,
    created_at timestamptz not null,
    last_sign_in_at timestamptz
);

create unique index user_account_username on identity.user_account (lower(username));

-- One-time links: the setup of the first manager, an invitation, a reset of the password. Only the hash is kept.
create table identity.one_time_link (
    token_hash text primary key,
    purpose text not null check (purpose in ('SETUP', 'INVITATION', 'RESET')),
    user_id uuid references identity.user_account (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index one_time_link_user on identity.one_time_link (user_id);

-- Failed sign-ins, for throttling by account and by address; rows older than the window are deleted.
create table identity.failed_sign_in (
    id uuid primary key,
    username text not null,
    address text not null,
    at timestamptz not null
);

create index failed_sign_in_username on identity.failed_sign_in (username, at);
create index failed_sign_in_address on identity.failed_sign_in (address, at);
