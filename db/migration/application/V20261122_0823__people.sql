-- Applications that ask in the name of people: where their answers may go, what people allowed, and the codes in between.
alter table application.client
    -- CONFIDENTIAL keeps a secret or a private key on a server; PUBLIC runs where it cannot: in a browser, on a phone
    add column kind text not null default 'CONFIDENTIAL' check (kind in ('CONFIDENTIAL', 'PUBLIC')),
    add column redirect_uris text[] not null default '{}',
    -- a JSON Web Key Set of public keys, for private_key_jwt
    add column public_keys text,
    alter column secret_hash drop not null,
    alter column secret_created_at drop not null,
    add constraint client_secret_of_confidential check ((kind = 'PUBLIC') = (secret_hash is null));

-- What a person allowed an application; the next request for no more than that is not asked again.
create table application.consent (
    application_id uuid not null references application.client (id) on delete cascade,
    user_id uuid not null,
    scopes text[] not null,
    given_at timestamptz not null,
    primary key (application_id, user_id)
);

create index consent_user on application.consent (user_id);

-- A request for an authorization code: first waiting for the person's consent (state), then with a code that works once.
create table application.code_grant (
    id uuid primary key,
    application_id uuid not null references application.client (id) on delete cascade,
    user_id uuid not null,
    requested_scopes text[] not null,
    authorized_scopes text[] not null,
    redirect_uri text,
    client_state text,
    code_challenge text not null,
    nonce text,
    asked_at timestamptz not null,
    -- SHA-256 of what the consent page sends back
    state_hash text unique,
    code_hash text unique,
    code_issued_at timestamptz,
    code_expires_at timestamptz,
    code_used_at timestamptz
);

create index code_grant_application on application.code_grant (application_id, asked_at);

alter table application.access_token
    -- in whose name the token asks; null for an application's own
    add column user_id uuid,
    add column code_grant_id uuid unique references application.code_grant (id) on delete set null;

create index access_token_user on application.access_token (user_id) where user_id is not null;

-- Assertions of private_key_jwt that were used, until they end anyway.
create table application.used_assertion (
    application_id uuid not null references application.client (id) on delete cascade,
    -- SHA-256 of the jti
    jti_hash text not null,
    expires_at timestamptz not null,
    primary key (application_id, jti_hash)
);
