create schema catalog;

-- What a person has said of a dataset beside its title, description and labels, in the words of the profile.
create table catalog.description (
    dataset_id uuid primary key references dataset.data_set (id) on delete cascade,
    -- as the room's DescribedValues: a list of values for each property
    described jsonb not null,
    -- counts the changes, so that nobody writes over what they have not seen
    revision int not null,
    described_by uuid not null references identity.user_account (id),
    described_at timestamptz not null
);
