package eu.shifthub.hub.reader.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Text and metadata of documents, one row each. One that takes too long ends the process, which is begun again without. */
final class Documents implements Closeable {
    static final int TOO_LONG = 4;
    private static final String ENCRYPTED = "ENCRYPTED";
    private static final String UNREADABLE = "UNREADABLE\tmessage=";
    private static final int LONGEST_TEXT = 3_000_000;
    /** What is no character of a text; PDFs have them. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private static final List<String> COLUMNS = List.of(
            "file_name",
            "media_type",
            "title",
            "author",
            "language",
            "created_at",
            "page_count",
            "text",
            "metadata",
            "sha256");

    private final ReadTask task;
    private final Output output;
    private final AutoDetectParser parser = new AutoDetectParser();
    private final List<ColumnFacts> facts =
            COLUMNS.stream().map(column -> new ColumnFacts()).toList();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private @Nullable RowsWriter writer;
    private long number;
    private long cut;

    Documents(ReadTask task, Output output) {
        this.task = task;
        this.output = output;
    }

    /** A file that is one document; where it cannot be read, nothing can. */
    void addOnly(Path file, String name) throws IOException {
        String reason = row(file, name);
        if (reason != null) {
            throw reason.equals(ENCRYPTED)
                    ? new Refusal("ENCRYPTED").with("file", name)
                    : new Refusal("FILE_BROKEN")
                            .with("file", name)
                            .with("message", reason.substring(UNREADABLE.length()));
        }
        finish();
    }

    /** One of several; where it cannot be read, it is a reject. */
    void add(Path file, String name) throws IOException {
        String reason = task.skipped().contains(name) ? "STUCK\tseconds=" + task.documentSeconds() : row(file, name);
        if (reason != null) {
            number++;
            writer().reject(number, name, reason);
        }
    }

    void finish() {
        if (writer == null) {
            return;
        }
        writer.close();
        List<Note> notes =
                cut == 0 ? List.of() : List.of(Note.of("TEXT_CUT", "count", cut, "characters", LONGEST_TEXT));
        List<Part.Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new Part.Column(COLUMNS.get(i), facts.get(i).type(), true, false));
        }
        output.add(new Part(
                "Documents",
                Part.Format.DOCUMENTS,
                writer.file(),
                columns,
                writer.written(),
                writer.rejected(),
                writer.rejectsFileIfAny(),
                writer.firstRejects(),
                true,
                false,
                null,
                null,
                notes));
    }

    private RowsWriter writer() {
        if (writer == null) {
            writer = new RowsWriter(output);
        }
        return writer;
    }

    /** Why there is no row, or null. */
    private @Nullable String row(Path file, String name) throws IOException {
        output.reading(name);
        ScheduledFuture<?> end =
                watch.schedule(() -> Runtime.getRuntime().halt(TOO_LONG), task.documentSeconds(), TimeUnit.SECONDS);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, Names.fileName(name));
        WriteOutContentHandler text = new WriteOutContentHandler(LONGEST_TEXT);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            ParseContext context = new ParseContext();
            context.set(Parser.class, parser);
            parser.parse(in, new BodyContentHandler(text), metadata, context);
        } catch (EncryptedDocumentException e) {
            return ENCRYPTED;
        } catch (SAXException | TikaException | IOException | RuntimeException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                return UNREADABLE + words(e);
            }
            cut++;
        } finally {
            end.cancel(false);
            output.reading("");
        }
        number++;
        write(
                file,
                name,
                metadata,
                CONTROLS.matcher(text.toString()).replaceAll(" ").strip());
        return null;
    }

    private static String words(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replace('\t', ' ');
    }

    private void write(Path file, String name, Metadata metadata, String text) throws IOException {
        @Nullable
        String[] cells = {
            name,
            mediaType(metadata),
            metadata.get(TikaCoreProperties.TITLE),
            String.join("; ", metadata.getValues(TikaCoreProperties.CREATOR)),
            metadata.get(TikaCoreProperties.LANGUAGE),
            created(metadata),
            pages(metadata),
            text,
            json(metadata),
            sha256(file)
        };
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null && cells[i].isEmpty()) {
                cells[i] = null;
            }
            learn(facts.get(i), COLUMNS.get(i), cells[i]);
        }
        writer().document(number, Arrays.asList(cells));
    }

    private static void learn(ColumnFacts facts, String column, @Nullable String cell) {
        if (cell == null) {
            return;
        }
        switch (column) {
            case "page_count" -> facts.number(cell);
            case "created_at" -> facts.isoText(cell);
            default -> facts.text();
        }
    }

    private static @Nullable String mediaType(Metadata metadata) {
        String type = metadata.get(HttpHeaders.CONTENT_TYPE);
        return type == null ? null : type.split(";")[0];
    }

    private static @Nullable String created(Metadata metadata) {
        java.util.Date created = metadata.getDate(TikaCoreProperties.CREATED);
        return created == null ? null : created.toInstant().toString();
    }

    private static @Nullable String pages(Metadata metadata) {
        String pages = metadata.get(PagedText.N_PAGES);
        String counted = pages == null ? metadata.get("meta:page-count") : pages;
        return counted != null && counted.matches("\\d{1,9}") ? counted : null;
    }

    private static String json(Metadata metadata) {
        TreeMap<String, Object> all = new TreeMap<>();
        for (String key : metadata.names()) {
            if (!key.startsWith("X-TIKA:") && !key.startsWith("tika:") && !key.equals("resourceName")) {
                String[] values = metadata.getValues(key);
                all.put(key, values.length == 1 ? values[0] : List.of(values));
            }
        }
        return Json.MAPPER.writeValueAsString(all);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        if (writer != null) {
            writer.close();
        }
    }
}
