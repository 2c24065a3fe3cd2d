package eu.shifthub.hub.ingest;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.storage.Blobs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole list of an import's rejects, in the language that is asked for, else in that of the browser. */
@Controller
class RejectsController {
    static final String PATH = "/downloads/imports/%s/rejects.csv";

    private final Imports imports;
    private final Blobs blobs;
    private final Viewers viewers;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    RejectsController(
            Imports imports,
            Blobs blobs,
            Viewers viewers,
            Clock clock,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.blobs = blobs;
        this.viewers = viewers;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
    }

    @GetMapping("/downloads/imports/{id}/rejects.csv")
    void rejects(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            Locale preferred,
            HttpServletResponse response)
            throws IOException {
        Viewer.Person person = viewers.person();
        Import found = imports.get(person, new ImportId(id));
        if (found.rejectsBlob() == null) {
            throw IngestProblem.IMPORT_UNKNOWN.because();
        }
        try (Reader kept = new InputStreamReader(blobs.open(found.rejectsBlob()), StandardCharsets.UTF_8)) {
            transactions.executeWithoutResult(status -> events.publishEvent(
                    new RejectsDownloaded(Ids.next(), clock.instant(), person.actor(), null, found.id())));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"");
            Writer report =
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            new RejectsReport(kept, language == null ? preferred : Locale.of(language)).write(report);
            report.flush();
        }
    }
}
