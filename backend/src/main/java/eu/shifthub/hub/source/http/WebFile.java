package eu.shifthub.hub.source.http;

import eu.shifthub.hub.platform.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeaderValueParser;
import org.apache.hc.core5.http.message.ParserCursor;
import org.jspecify.annotations.Nullable;

/** The answer of a web server that has a file, or says that it is the one it had. */
public record WebFile(URI url, HttpGet request, ClassicHttpResponse answer) implements AutoCloseable {
    private static final Map<String, String> ENDINGS = Map.of(
            "text/csv", ".csv",
            "text/tab-separated-values", ".tsv",
            "application/json", ".json",
            "application/x-ndjson", ".ndjson",
            "application/ndjson", ".ndjson",
            "application/zip", ".zip",
            "application/vnd.apache.parquet", ".parquet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    private static final int LONGEST_NAME = 200;

    boolean isUnchanged() {
        return answer.getCode() == 304;
    }

    @Nullable
    public String header(String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Nullable
    Instant modifiedAt() {
        String written = header(HttpHeaders.LAST_MODIFIED);
        try {
            return written == null
                    ? null
                    : ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeParseException serverWritesSomethingElse) {
            return null;
        }
    }

    /** Bytes; null where the server does not tell. */
    @Nullable
    public Long size() {
        HttpEntity entity = answer.getEntity();
        return entity == null || entity.getContentLength() < 0 ? null : entity.getContentLength();
    }

    /** Whether the answer ends where the server said it would, and not wherever the connection does. */
    public boolean isMeasured() {
        HttpEntity entity = answer.getEntity();
        return entity == null || entity.isChunked() || entity.getContentLength() >= 0;
    }

    public InputStream bytes() throws IOException {
        HttpEntity entity = answer.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    @Nullable
    public String mediaType() {
        String written = header(HttpHeaders.CONTENT_TYPE);
        return written == null ? null : written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** What the server calls the file, else the end of its address; with an ending where its type tells one. */
    String name() {
        String said = attachment();
        String name = said == null ? lastOfPath() : said;
        String clean = CleanText.fileName(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .strip();
        String whole = clean.isEmpty() ? url.getHost() : clean;
        String known = whole.length() > LONGEST_NAME ? whole.substring(whole.length() - LONGEST_NAME) : whole;
        String ending = mediaType() == null ? null : ENDINGS.get(mediaType());
        return known.indexOf('.') > 0 && !clean.isEmpty() || ending == null ? known : known + ending;
    }

    private String lastOfPath() {
        String path = url.getPath() == null ? "" : url.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private @Nullable String attachment() {
        String written = header("Content-Disposition");
        if (written == null) {
            return null;
        }
        var elements = BasicHeaderValueParser.INSTANCE.parseElements(written, new ParserCursor(0, written.length()));
        for (var element : elements) {
            var name = element.getParameterByName("filename");
            if (name != null && name.getValue() != null) {
                return name.getValue();
            }
        }
        return null;
    }

    /** Hangs up, from another thread, wherever the reading stands. */
    public void stop() {
        request.cancel();
    }

    @Override
    public void close() throws IOException {
        answer.close();
    }
}
