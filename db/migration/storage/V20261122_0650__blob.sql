-- The blobs in the blob folder: what is here and not named by any version is an orphan that a sweep may remove.
create schema storage;

create table storage.blob (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size >= 0),
    created_at timestamptz not null
);
