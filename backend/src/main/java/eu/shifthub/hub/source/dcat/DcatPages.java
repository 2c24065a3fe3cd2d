package eu.shifthub.hub.source.dcat;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.reader.RdfSyntax;
import eu.shifthub.hub.reader.ReadRequest;
import eu.shifthub.hub.reader.Readers;
import eu.shifthub.hub.reader.Reading;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import eu.shifthub.hub.source.connector.SourceUrls;
import eu.shifthub.hub.source.http.Authorization;
import eu.shifthub.hub.source.http.WebFile;
import eu.shifthub.hub.source.http.WebFiles;
import eu.shifthub.hub.storage.Blobs;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Gets single pages of catalogs and has them read. */
@Component
class DcatPages {
    private static final String ACCEPTED =
            "text/turtle, application/n-triples;q=0.9, application/rdf+xml;q=0.8, application/ld+json;q=0.7, */*;q=0.1";
    private static final int BUFFER = 1 << 16;

    private final WebFiles files;
    private final Readers readers;
    private final Blobs blobs;
    private final DcatProperties properties;
    private final ConnectorProperties limits;
    private final JsonMapper json;

    DcatPages(
            WebFiles files,
            Readers readers,
            Blobs blobs,
            DcatProperties properties,
            ConnectorProperties limits,
            JsonMapper json) {
        this.files = files;
        this.readers = readers;
        this.blobs = blobs;
        this.properties = properties;
        this.limits = limits;
        this.json = json;
    }

    /**
     * A page that was read.
     *
     * @param records of datasets, broken ones among them
     * @param end what the page says of itself
     * @param bytes that it had
     */
    record Page(List<CatalogRecord> records, CatalogRecord end, long bytes) {
        /** The addresses that follow. */
        List<URI> next() {
            return Objects.requireNonNullElse(end.next(), List.<String>of()).stream()
                    .map(SourceUrls::parse)
                    .toList();
        }
    }

    /** @param before bytes that were brought in this run already */
    Page get(URI url, @Nullable Authorization authorization, Cancellation cancellation, long before)
            throws IOException {
        Path file = blobs.workFolder("catalogs").resolve(UUID.randomUUID().toString());
        Map<String, String> headers = Map.of(HttpHeaders.ACCEPT, ACCEPTED, HttpHeaders.ACCEPT_ENCODING, "gzip");
        try (WebFile answer = files.get(url, headers, authorization)) {
            cancellation.onCancel(answer::stop);
            RdfSyntax syntax = syntax(url, answer);
            long bytes = save(url, answer, file, before);
            return read(file, url, syntax == null ? guessed(file) : syntax, bytes, cancellation);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Null where neither its type nor its name tells. */
    private static @Nullable RdfSyntax syntax(URI url, WebFile answer) {
        String type = Objects.requireNonNullElse(answer.mediaType(), "");
        return switch (type) {
            case "text/turtle", "application/x-turtle" -> RdfSyntax.TURTLE;
            case "application/rdf+xml" -> RdfSyntax.RDF_XML;
            case "application/ld+json" -> RdfSyntax.JSON_LD;
            case "application/n-triples" -> RdfSyntax.N_TRIPLES;
            case "", "text/plain", "application/octet-stream", "application/xml", "text/xml", "application/json" ->
                bySuffix(String.valueOf(url.getPath()));
            default -> throw refused(url, SourceReason.NO_RDF, Map.of("type", type));
        };
    }

    private static @Nullable RdfSyntax bySuffix(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "ttl" -> RdfSyntax.TURTLE;
            case "rdf", "xml" -> RdfSyntax.RDF_XML;
            case "jsonld", "json" -> RdfSyntax.JSON_LD;
            case "nt" -> RdfSyntax.N_TRIPLES;
            default -> null;
        };
    }

    private static RdfSyntax guessed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(1000), StandardCharsets.UTF_8).strip();
            return start.startsWith("{") || start.startsWith("[")
                    ? RdfSyntax.JSON_LD
                    : start.startsWith("<?xml") || start.startsWith("<rdf:") ? RdfSyntax.RDF_XML : RdfSyntax.TURTLE;
        }
    }

    private long save(URI url, WebFile answer, Path file, long before) throws IOException {
        long most = properties.maxPage().toBytes();
        Long said = answer.size();
        if (said != null && said > most) {
            answer.stop(); // Closing it would read on to its end.
            throw tooLarge(url);
        }
        blobs.requireSpace(most);
        try (InputStream in = unpacked(answer);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    answer.stop();
                    throw tooLarge(url);
                }
                out.write(buffer, 0, read);
            }
            requireTogether(before + bytes);
            return bytes;
        } catch (ZipException | EOFException e) {
            throw refused(url, SourceReason.NOT_PACKED, Map.of());
        }
    }

    private static InputStream unpacked(WebFile answer) throws IOException {
        String encoding = answer.header(HttpHeaders.CONTENT_ENCODING);
        InputStream bytes = answer.bytes();
        return encoding != null && encoding.strip().equalsIgnoreCase("gzip")
                ? new GZIPInputStream(new BufferedInputStream(bytes), BUFFER)
                : bytes;
    }

    private void requireTogether(long bytes) {
        if (bytes > limits.maxSize().toBytes()) {
            throw SourceProblem.TOO_LARGE.because(Map.of(
                    "maximum", DataSize.ofBytes(limits.maxSize().toBytes()).toMegabytes() + " MB"));
        }
    }

    private Page read(Path file, URI url, RdfSyntax syntax, long bytes, Cancellation cancellation) throws IOException {
        ReadRequest request = ReadRequest.ofDatasets(String.valueOf(url.getHost()), syntax, url.toString());
        try (Reading reading = readers.read(file, request, cancellation);
                Stream<String> lines = Files.lines(reading.parts().getFirst().file())) {
            List<CatalogRecord> records =
                    lines.map(line -> json.readValue(line, CatalogRecord.class)).toList();
            return new Page(records.subList(0, records.size() - 1), records.getLast(), bytes);
        }
    }

    private ProblemException tooLarge(URI url) {
        return refused(
                url,
                SourceReason.PAGE_TOO_LARGE,
                Map.of("megabytes", properties.maxPage().toMegabytes()));
    }

    private static ProblemException refused(URI url, SourceReason reason, Map<String, ?> facts) {
        Map<String, Object> all = new java.util.HashMap<>(facts);
        all.put("host", url.getHost());
        return SourceProblem.REFUSED_BY_SOURCE.because(reason.with(all));
    }
}
