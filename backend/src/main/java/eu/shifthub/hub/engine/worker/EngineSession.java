package eu.shifthub.hub.engine.worker;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;

/** Answers one frame after the other. What one query scope sees lives in an instance of its own. */
final class EngineSession implements AutoCloseable {
    /** Of one batch: enough that its own cost is small, few enough that narrow and wide results take little memory. */
    private static final int BATCH_CELLS = 1 << 18;

    private static final int FEWEST_ROWS = 2048;
    private static final int MOST_ROWS = 1 << 15;
    private static final Pattern POSITION = Pattern.compile("\"position\":\"(\\d+)\"");

    private final Answers answers;
    private final BufferAllocator memory = new RootAllocator();
    private final Connection parser;
    private @Nullable Connection instance;
    private @Nullable FutureTask<CsvScan.Result> scan;

    EngineSession(Answers answers) {
        this.answers = answers;
        try {
            this.parser = connect();
            try (Statement lock = parser.createStatement()) {
                lock.execute("SET enable_external_access = false");
                lock.execute("SET lock_configuration = true");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    /** Loads what the first query needs, so that it does not wait for it. */
    void warmUp() throws IOException {
        EngineSession rehearsal = new EngineSession(frame -> {});
        rehearsal.answer(Frame.of(FrameType.PARSE, "SELECT 1"));
        rehearsal.answer(Frame.of(FrameType.OPEN));
        rehearsal.answer(Frame.of(FrameType.QUERY, "SELECT 1 AS a, 'x' AS b, DATE '2020-01-01' AS c", "1"));
        rehearsal.answer(Frame.of(FrameType.CSV, "SELECT 1 AS a, 'x' AS b, DATE '2020-01-01' AS c", "/dev/null"));
        rehearsal.close();
    }

    void answer(Frame request) throws IOException {
        try {
            switch (request.type()) {
                case PARSE -> parse(request.text(0));
                case OPEN -> open(request.texts());
                case DESCRIBE -> describe(request.text(0));
                case QUERY -> query(request.text(0), Long.parseLong(request.text(1)));
                case CSV -> csv(request.text(0), request.text(1));
                case EXECUTE -> execute(request.text(0));
                case SCAN -> scan(CsvScan.Request.of(request.texts()));
                case SCANNED -> scanned();
                case CLOSE -> closeInstance();
                case READY, TEXT, COLUMNS, ARROW, LINES, END, ERROR ->
                    throw new IOException("Not a request: " + request.type());
            }
        } catch (SQLException e) {
            answers.send(Frame.of(FrameType.ERROR, e.getMessage()));
        }
    }

    private void parse(String sql) throws SQLException, IOException {
        try (PreparedStatement serialise = parser.prepareStatement("SELECT json_serialize_sql(?)")) {
            serialise.setString(1, sql);
            try (ResultSet tree = serialise.executeQuery()) {
                tree.next();
                answers.send(Frame.of(FrameType.TEXT, tree.getString(1)));
            }
        }
    }

    private void open(List<@Nullable String> statements) throws SQLException, IOException {
        closeInstance();
        Connection opened = connect();
        instance = opened;
        try (Statement statement = opened.createStatement()) {
            for (String sql : statements) {
                statement.execute(Objects.requireNonNull(sql));
            }
        }
        answers.send(Frame.of(FrameType.END));
    }

    private void describe(String sql) throws SQLException, IOException {
        try (PreparedStatement statement = instance().prepareStatement(sql)) {
            columns(WireColumn.of(statement.getMetaData()));
        }
    }

    private void columns(List<WireColumn> columns) throws IOException {
        List<String> texts = new ArrayList<>();
        for (WireColumn column : columns) {
            texts.add(column.name());
            texts.add(column.type());
        }
        answers.send(Frame.of(FrameType.COLUMNS, texts));
    }

    private void query(String sql, long rows) throws SQLException, IOException {
        try (PreparedStatement statement = instance().prepareStatement(sql)) {
            List<WireColumn> columns = WireColumn.of(statement.getMetaData());
            String cast = WireColumn.castWhereNeeded(sql, columns);
            if (cast.equals(sql)) {
                answer(sql, statement, columns, rows);
            } else {
                try (PreparedStatement casting = instance().prepareStatement(cast)) {
                    answer(sql, casting, columns, rows);
                }
            }
        }
        answers.send(Frame.of(FrameType.END));
    }

    private void answer(String sql, PreparedStatement statement, List<WireColumn> columns, long rows)
            throws SQLException, IOException {
        try (ResultSet result = statement.executeQuery()) {
            columns(columns);
            stream(result.unwrap(DuckDBResultSet.class), rows, batchRows(columns.size(), rows));
        } catch (SQLException e) {
            throw reason(sql, e);
        }
    }

    private void csv(String sql, String pipe) throws SQLException, IOException {
        List<WireColumn> columns;
        try (PreparedStatement statement = instance().prepareStatement(sql)) {
            columns = WireColumn.of(statement.getMetaData());
        }
        String copy = CsvLines.copy(sql, columns, pipe);
        CsvPipe lines = new CsvPipe(pipe, CsvLines.header(columns), answers);
        FutureTask<Void> reading = new FutureTask<>(lines);
        Thread.ofPlatform().daemon().name("csv").start(reading);
        SQLException failed = copied(copy, pipe, lines);
        result(reading, "The engine's CSV could not be read");
        if (failed != null) {
            throw shifted(failed, copy.indexOf(sql));
        }
        lines.begin();
        answers.send(Frame.of(FrameType.END));
    }

    /**
     * The pipe has a writer from before the engine opens it until it is done: so its reader neither waits nor leaves.
     *
     * @return why it failed; null where it did not
     */
    private @Nullable SQLException copied(String copy, String pipe, CsvPipe lines) throws IOException {
        try (FileOutputStream _ = new FileOutputStream(pipe);
                Closeable _ = lines::end) {
            try (Statement statement = instance().createStatement()) {
                statement.executeLargeUpdate(copy);
                return null;
            } catch (SQLException e) {
                return e;
            }
        }
    }

    /** A streamed result that fails before its first batch does not tell why; asked again unstreamed, it does. */
    private SQLException reason(String sql, SQLException streamed) throws SQLException {
        if (!String.valueOf(streamed.getMessage()).contains("Invalid result set")) {
            return streamed;
        }
        String prefix = "CREATE OR REPLACE TEMP TABLE why AS ";
        try (Statement again = instance().createStatement()) {
            again.executeLargeUpdate(prefix + sql);
            return streamed;
        } catch (SQLException told) {
            return shifted(told, prefix.length());
        }
    }

    /** The same, with its position counted in what stands behind a prefix. */
    private static SQLException shifted(SQLException told, int prefix) {
        Matcher position = POSITION.matcher(String.valueOf(told.getMessage()));
        return new SQLException(
                position.replaceAll(found -> "\"position\":\"" + (Long.parseLong(found.group(1)) - prefix) + "\""),
                told);
    }

    private static int batchRows(int columns, long wanted) {
        long most = Math.clamp(wanted, FEWEST_ROWS, MOST_ROWS);
        return Math.clamp(BATCH_CELLS / Math.max(1, columns), FEWEST_ROWS, (int) most);
    }

    private void stream(DuckDBResultSet result, long rows, int batchRows) throws SQLException, IOException {
        ArrowChannel channel = new ArrowChannel(answers);
        try (ArrowReader batches = (ArrowReader) result.arrowExportStream(memory, batchRows);
                ArrowStreamWriter writer = new ArrowStreamWriter(batches.getVectorSchemaRoot(), null, channel)) {
            writer.start();
            long sent = 0;
            while (sent <= rows && next(batches)) {
                sent += batches.getVectorSchemaRoot().getRowCount();
                writer.writeBatch();
                channel.flush();
            }
            writer.end();
            channel.flush();
        }
    }

    /** DuckDB's errors in the middle of a result come wrapped by Arrow. */
    private static boolean next(ArrowReader batches) throws SQLException, IOException {
        try {
            return batches.loadNextBatch();
        } catch (IOException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private void execute(String sql) throws SQLException, IOException {
        try (Statement statement = instance().createStatement()) {
            long changed = statement.executeLargeUpdate(sql);
            answers.send(Frame.of(FrameType.END, Long.toString(changed)));
        }
    }

    private void scan(CsvScan.Request request) throws IOException {
        FutureTask<CsvScan.Result> counting = new FutureTask<>(() -> CsvScan.run(request));
        scan = counting;
        Thread.ofPlatform().daemon().name("scan").start(counting);
        answers.send(Frame.of(FrameType.END));
    }

    private void scanned() throws IOException {
        FutureTask<CsvScan.Result> counting = Objects.requireNonNull(scan, "No file is being scanned");
        scan = null;
        answers.send(Frame.of(
                FrameType.TEXT,
                result(counting, "The file could not be scanned").texts()));
    }

    private static <T> T result(FutureTask<T> task, String failure) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException(failure, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting", e);
        }
    }

    private Connection instance() throws SQLException {
        if (instance == null) {
            throw new SQLException("No instance is open");
        }
        return instance;
    }

    private void closeInstance() throws SQLException {
        Connection open = instance;
        instance = null;
        if (open != null) {
            open.close();
        }
    }

    private static Connection connect() throws SQLException {
        Properties streaming = new Properties();
        streaming.setProperty("jdbc_stream_results", "true");
        streaming.setProperty("errors_as_json", "true");
        streaming.setProperty("autoinstall_known_extensions", "false");
        streaming.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:", streaming);
    }

    @Override
    public void close() {
        try {
            closeInstance();
            parser.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not let go", e);
        } finally {
            memory.close();
        }
    }
}
