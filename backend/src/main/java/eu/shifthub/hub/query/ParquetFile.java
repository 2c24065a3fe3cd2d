package eu.shifthub.hub.query;

/**
 * An answer as Parquet, in {@code storage}.
 *
 * @param stable whether the same question gives the same bytes again, so that parts of it can be asked for
 */
public record ParquetFile(String sha256, long size, boolean stable) {}
