create schema application;

-- A program of a person, and with it the OAuth2 client as which it asks.
create table application.client (
    id uuid primary key,
    client_id text not null unique,
    -- SHA-256 of a random secret
    secret_hash text not null,
    secret_created_at timestamptz not null,
    name text not null,
    description text not null,
    owner_id uuid not null,
    -- its project, whose members see it; null for the owner's own
    workspace_id uuid,
    scopes text[] not null,
    created_at timestamptz not null,
    -- no token is issued or accepted any more
    revoked_at timestamptz
);

create index client_owner on application.client (owner_id);
create index client_workspace on application.client (workspace_id);

-- What the token endpoint issued (an OAuth2 "authorization"). Tokens are random; only their SHA-256 is kept.
create table application.access_token (
    id uuid primary key,
    application_id uuid not null references application.client (id) on delete cascade,
    token_hash text not null unique,
    scopes text[] not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz
);

create index access_token_application on application.access_token (application_id, issued_at);
