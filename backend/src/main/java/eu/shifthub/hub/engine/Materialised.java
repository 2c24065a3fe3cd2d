package eu.shifthub.hub.engine;

import java.util.List;

/** A result kept as a Parquet blob (zstd) in {@code storage}. */
public record Materialised(String sha256, long size, long rows, List<ResultColumn> columns) {
    public Materialised {
        columns = List.copyOf(columns);
    }
}
