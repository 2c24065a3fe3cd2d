-- That a practitioner has examined a version and vouches for it, as far as the statement goes.
create table quality.certificate (
    id uuid primary key,
    dataset_id uuid not null references dataset.data_set (id) on delete cascade,
    version_id uuid not null references dataset.version (id) on delete cascade,
    version_number int not null,
    certified_by uuid not null references identity.user_account (id),
    statement text not null,
    made_at timestamptz not null,
    -- null: until it is withdrawn
    valid_until timestamptz check (valid_until > made_at),
    withdrawn_by uuid references identity.user_account (id),
    withdrawn_at timestamptz,
    withdrawal_reason text,
    -- whether the rooms above have been told that it counts no more
    expiry_told boolean not null default false,
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);

create index certificate_of_dataset on quality.certificate (dataset_id, id);
create index certificate_to_expire on quality.certificate (valid_until)
    where valid_until is not null and withdrawn_at is null and not expiry_told;
