-- What columns mean may be said anew, without a new version: by whom, and when, last.
alter table dataset.version
    add column described_by uuid,
    add column described_at timestamptz;

comment on column dataset.version.columns is
    '[{name, type, label, description, unit, key, personalData}]; versions before V20261122_1300 have the first three';
