package eu.shifthub.hub.ingest;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.storage.Blobs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole list of an import's rejects. */
@Controller
class RejectsController {
    static final String PATH = "/downloads/imports/%s/rejects.csv";

    private final Imports imports;
    private final Blobs blobs;
    private final Viewers viewers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RejectsController(Imports imports, Blobs blobs, Viewers viewers, Clock clock, ApplicationEventPublisher events) {
        this.imports = imports;
        this.blobs = blobs;
        this.viewers = viewers;
        this.clock = clock;
        this.events = events;
    }

    @GetMapping("/downloads/imports/{id}/rejects.csv")
    @Transactional
    ResponseEntity<Resource> rejects(@PathVariable UUID id) {
        Viewer.Person person = viewers.person();
        Import found = imports.get(person, new ImportId(id));
        if (found.rejectsBlob() == null) {
            throw IngestProblem.IMPORT_UNKNOWN.because();
        }
        Path path = blobs.path(found.rejectsBlob());
        events.publishEvent(new RejectsDownloaded(Ids.next(), clock.instant(), person.actor(), null, found.id()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"")
                .body(new FileSystemResource(path));
    }
}
