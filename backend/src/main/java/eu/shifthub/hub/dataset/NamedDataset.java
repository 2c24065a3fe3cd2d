package eu.shifthub.hub.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A dataset that SQL in a workspace may name, {@code schema.name}, and the version it reads.
 *
 * @param schema the slug of the workspace the dataset belongs to
 * @param name the dataset's slug
 * @param bareName its name without the schema; null where another dataset in scope has the same
 * @param link whether it is a link to a dataset of another workspace
 */
public record NamedDataset(
        String schema, String name, @Nullable String bareName, Dataset dataset, Version version, boolean link) {}
