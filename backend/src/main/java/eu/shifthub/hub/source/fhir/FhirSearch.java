package eu.shifthub.hub.source.fhir;

import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches by search. A later run asks what has changed since: nothing, and no version is made; only new resources, and
 * they are added; anything else (a resource changed, one gone, or a server that does not tell), and all are brought anew.
 */
record FhirSearch(FhirHttp http, FhirQuestion question, Sink sink) {
    private static final String PAGE = "_count=500";

    Fetched fetch(@Nullable String since) throws IOException {
        FhirCursor last = FhirCursor.read(since);
        if (last != null && last.since() != null && last.search().equals(question.toString())) {
            Fetched further = further(last, last.since());
            if (further != null) {
                return further;
            }
        }
        FhirPages pages = pages(PAGE, "_total=accurate");
        bring(pages);
        if (pages.found() == 0) {
            throw SourceProblem.NOTHING_FOUND.because(Map.of("what", question.toString()));
        }
        Long total = pages.total();
        if (total != null && total > pages.found()) {
            throw SourceProblem.CHANGED_WHILE_READ.because(Map.of("file", question.toString()));
        }
        return Fetched.all(new FhirCursor(question.toString(), pages.newest(), pages.found()).write());
    }

    /** Null where all must be brought anew. */
    private @Nullable Fetched further(FhirCursor last, String since) throws IOException {
        String bound = "_lastUpdated=gt" + URLEncoder.encode(since, StandardCharsets.UTF_8);
        FhirPages changes = pages(PAGE, bound, "_elements=id,meta");
        changes.transferTo(OutputStream.nullOutputStream());
        Long total = question.count();
        if (total == null || !changes.allNew() || total != last.count() + changes.found()) {
            return null;
        }
        if (changes.found() == 0) {
            return Fetched.unchanged(last.write());
        }
        FhirPages pages = pages(PAGE, bound);
        bring(pages);
        if (pages.found() != changes.found()) {
            throw SourceProblem.CHANGED_WHILE_READ.because(Map.of("file", question.toString()));
        }
        String newest = pages.newest() == null ? since : pages.newest();
        return Fetched.more(new FhirCursor(question.toString(), newest, total).write());
    }

    private void bring(FhirPages pages) throws IOException {
        try (pages) {
            sink.file(question.resourceType() + ".ndjson", "application/fhir+ndjson", pages);
        }
    }

    private FhirPages pages(String... parameters) {
        return new FhirPages(http, question.url(parameters), question.resourceType(), sink);
    }
}
