package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.reader.RdfSyntax;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.apache.jena.riot.RiotException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of a catalog. It is read as a whole; where that fails, piece by piece, so that what is broken in one dataset
 * keeps no other away.
 */
final class RdfFile {
    private static final long MOST_WRITTEN = 128L << 20;
    private static final int LONGEST_DETAIL = 300;
    private static final int LONGEST_NAME = 2000;

    private final ReadTask task;
    private final RdfSyntax syntax;
    private final Output output;
    private final JsonMapper json = new JsonMapper();
    private long records;
    private long written;

    RdfFile(ReadTask task, RdfSyntax syntax, Output output) {
        this.task = task;
        this.syntax = syntax;
        this.output = output;
    }

    void read() throws IOException {
        String base = Objects.requireNonNull(task.base());
        RdfPieces pieces = parse(new RdfParsing(syntax, base));
        var datasets = new RdfDatasets(pieces, base);
        String file = output.newFile("ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(output.path(file), StandardCharsets.UTF_8)) {
            if (pieces.graph().isEmpty()) {
                write(out, CatalogRecord.broken(null, null, CatalogRecord.Problem.PAGE_WRONG, reason(pieces)));
            } else {
                pieces.broken().forEach(record -> write(out, record));
            }
            datasets.each(record -> write(out, record));
            write(out, CatalogRecord.page(datasets.next(), datasets.total()));
        }
        output.add(part(file));
    }

    private RdfPieces parse(RdfParsing parsing) throws IOException {
        String text = Files.readString(task.file(), StandardCharsets.UTF_8);
        RdfPieces whole = new RdfPieces();
        try {
            parsing.into(whole.graph(), text);
            if (syntax == RdfSyntax.JSON_LD) {
                JsonNames.check(text, whole);
            }
            return whole;
        } catch (RiotException e) {
            return switch (syntax) {
                case TURTLE, N_TRIPLES -> TurtlePieces.read(text, parsing);
                case RDF_XML -> XmlPieces.read(text, parsing, e);
                case JSON_LD -> JsonPieces.read(text, parsing, e);
            };
        }
    }

    private static String reason(RdfPieces pieces) {
        return pieces.broken().stream().findFirst().map(CatalogRecord::detail).orElse("It says nothing.");
    }

    private void write(BufferedWriter out, CatalogRecord record) {
        String line = json.writeValueAsString(shortened(record));
        written += line.length();
        if (written > MOST_WRITTEN) {
            throw new Refusal("TOO_LARGE").with("file", task.name()).with("most", MOST_WRITTEN);
        }
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        records++;
    }

    private static CatalogRecord shortened(CatalogRecord record) {
        String detail = record.detail();
        String iri = record.iri();
        return record.kind() != CatalogRecord.Kind.BROKEN
                ? record
                : CatalogRecord.broken(
                        record.line(),
                        iri == null || iri.length() <= LONGEST_NAME ? iri : cut(iri),
                        Objects.requireNonNull(record.problem()),
                        detail == null ? null : cut(detail));
    }

    private static String cut(String text) {
        String shown = Characters.shown(text);
        return shown.length() > LONGEST_DETAIL ? shown.substring(0, LONGEST_DETAIL) + "…" : shown;
    }

    private Part part(String file) {
        return new Part(
                task.name(),
                Part.Format.RECORDS,
                file,
                List.of(),
                records,
                0,
                null,
                List.of(),
                true,
                false,
                null,
                null,
                List.of());
    }
}
