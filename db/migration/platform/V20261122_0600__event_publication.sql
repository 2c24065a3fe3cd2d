-- Spring Modulith's registry of events whose listeners have not finished: what makes listeners durable.
create schema platform;

create table platform.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);

create index event_publication_incomplete on platform.event_publication (completion_date);
