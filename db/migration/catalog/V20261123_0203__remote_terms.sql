-- By what a dataset of another catalog is found beside its own words: titles and descriptions in every language, themes,
-- places, formats, years. Null where it was taken over before this was: the next harvest that meets it fills it in.
alter table catalog.remote
    add column terms jsonb;
