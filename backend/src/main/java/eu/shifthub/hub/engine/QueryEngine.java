package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Answers questions over tables that lie as Parquet blobs in {@code storage}. The one seam behind which DuckDB stands,
 * and a distributed engine can.
 *
 * <p>Everything that goes wrong is an {@link EngineProblem}: INPUT for a mistake in the question or the file, with the
 * engine's words and, where known, the position; LIMIT for deadline and memory; INTERNAL where the engine itself fell
 * over. A question that failed leaves nothing behind.
 */
public interface QueryEngine {
    /** Asks and waits for the answer's columns; the rows come as they are read. */
    ResultStream run(Scope scope, Query query, Limits limits, Cancellation cancellation);

    /** Asks and does not wait; what is wrong with the question itself is told by the first part. */
    CsvStream csv(Scope scope, Query query, Duration deadline, Cancellation cancellation);

    /** The columns that an answer would have, without running the question. */
    List<ResultColumn> columns(Scope scope, Query query);

    /**
     * The views that a question reads, those that stand under a derived view included.
     *
     * @throws eu.shifthub.hub.platform.ProblemException when it is not one reading statement over this scope
     */
    Set<ViewName> reads(Scope scope, Query query);

    /** Keeps an answer as a Parquet blob, sorted where an order is given. Row limits do not apply. */
    Materialised materialise(Scope scope, Query query, List<Order> order, Limits limits, Cancellation cancellation);

    /** Guesses a CSV file's dialect, columns and types, and shows its first rows as text. The file is in UTF-8. */
    CsvSniff sniffCsv(Path file, CsvOptions known);

    /** The same for a file whose dialect is known; it has no header line, these are the names of its columns. */
    CsvSniff guessCsv(Path file, CsvDialect dialect, List<String> header);

    /** Tells what is in a Parquet file, and shows its first rows as text. */
    ParquetSniff sniffParquet(Path file);

    /**
     * Rewrites a Parquet file as a blob. Columns keep the type they are sniffed with, or are cast to the one that is asked
     * for; of the instructions, columns and what happens with rejects count.
     */
    CsvImported importParquet(Path file, CsvImport instructions, Cancellation cancellation);

    /** Turns a CSV file in UTF-8 into a Parquet blob of declared types. Rows read = stored + rejected, always. */
    CsvImported importCsv(Path file, CsvImport instructions, Cancellation cancellation);

    /** Counts what is in a Parquet blob. */
    Profile profile(String sha256);

    /** Counts what is in an answer, all of it; it is not kept. Row limits do not apply. */
    Profile profile(Scope scope, Query query, Limits limits, Cancellation cancellation);
}
