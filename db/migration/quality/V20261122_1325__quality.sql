create schema quality;

-- What must be true of every version of a dataset.
create table quality.rule (
    id uuid primary key,
    dataset_id uuid not null references dataset.data_set (id) on delete cascade,
    name text not null,
    -- as the room's RuleTerms
    terms jsonb not null,
    severity text not null check (severity in ('BLOCKING', 'WARNING')),
    -- under whose rights another dataset is read
    author_id uuid not null references identity.user_account (id),
    changed_at timestamptz not null
);

create index rule_of_dataset on quality.rule (dataset_id, id);

-- All rules of a dataset on one version.
create table quality.run (
    id uuid primary key,
    dataset_id uuid not null references dataset.data_set (id) on delete cascade,
    version_id uuid not null references dataset.version (id) on delete cascade,
    version_number int not null,
    -- null: the version itself, when it was added
    asked_by uuid references identity.user_account (id),
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE')),
    queued_at timestamptz not null,
    finished_at timestamptz
);

-- An event that is told twice makes one run.
create unique index run_of_version on quality.run (version_id) where asked_by is null;
create unique index run_at_work on quality.run (version_id) where state <> 'DONE';
create index run_of_dataset on quality.run (dataset_id, id);

create table quality.result (
    run_id uuid not null references quality.run (id) on delete cascade,
    -- the rule may be gone
    rule_id uuid not null,
    dataset_id uuid not null,
    version_id uuid not null,
    version_number int not null,
    terms jsonb not null,
    severity text not null,
    outcome text not null check (outcome in ('PASSED', 'FAILED', 'ERROR')),
    failing bigint,
    checked bigint not null,
    observed text,
    examples jsonb not null,
    problem text,
    message text,
    parameters jsonb not null,
    duration_ms int not null,
    checked_at timestamptz not null,
    primary key (run_id, rule_id)
);

create index result_of_rule on quality.result (rule_id, checked_at desc);
