package eu.shifthub.hub.engine;

import java.util.List;

/** What stands under a {@link View}: blobs of {@code storage}, named by their SHA-256, or a question over other views. */
public sealed interface Source {
    /** The blobs this source reads itself; none where it reads other views. */
    List<String> sha256();

    /** One or several Parquet blobs of columns of the same names and types, read as one table; one that lacks a column has no value in it. */
    record Parquet(List<String> sha256) implements Source {
        public Parquet {
            sha256 = List.copyOf(sha256);
        }

        public Parquet(String sha256) {
            this(List.of(sha256));
        }
    }

    /** A CSV blob in UTF-8, every column as text. */
    record Csv(String blob, CsvDialect dialect) implements Source {
        @Override
        public List<String> sha256() {
            return List.of(blob);
        }
    }

    /**
     * What a low-code question answers, as a view that later steps build on. It reads views that stand before its own in
     * the scope, so that a graph of steps (a join of two branches) is one question.
     */
    record Derived(Query.Steps question) implements Source {
        @Override
        public List<String> sha256() {
            return List.of();
        }
    }
}
