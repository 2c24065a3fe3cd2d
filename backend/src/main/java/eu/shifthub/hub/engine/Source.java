package eu.shifthub.hub.engine;

import java.util.List;

/** The bytes under a {@link View}: blobs of {@code storage}, named by their SHA-256. */
public sealed interface Source {
    List<String> sha256();

    /** One or several Parquet blobs of the same columns, read as one table. */
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
}
