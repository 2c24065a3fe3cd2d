create schema approval;

create table approval.request (
    id uuid primary key,
    kind text not null,
    state text not null check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    resource_kind text not null,
    resource_id uuid not null,
    subject text not null,
    requester_id uuid not null references identity.user_account (id),
    purpose text not null,
    facts jsonb not null,
    -- what the room that opened it needs back with the decision
    payload jsonb not null,
    deciders text not null check (deciders in ('PLATFORM_MANAGERS', 'GRANTERS')),
    created_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references identity.user_account (id),
    comment text
);

create index request_resource on approval.request (resource_kind, resource_id);
create index request_requester on approval.request (requester_id);
-- one person asks for one thing once at a time
create unique index request_pending on approval.request (kind, resource_kind, resource_id, requester_id)
    where state = 'PENDING';

create table approval.history (
    id uuid primary key,
    request_id uuid not null references approval.request (id),
    at timestamptz not null,
    by_id uuid not null references identity.user_account (id),
    state text not null,
    comment text
);

create index history_request on approval.history (request_id, id);
