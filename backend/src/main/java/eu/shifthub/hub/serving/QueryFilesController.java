package eu.shifthub.hub.serving;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.query.ParquetFile;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.RunId;
import eu.shifthub.hub.storage.Blobs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /data/queries/{run}.{csv,ndjson,json,parquet}}: the whole answer of a query from one's own history, asked again. */
@RestController
class QueryFilesController {
    private final Viewers viewers;
    private final Queries queries;
    private final Blobs blobs;

    QueryFilesController(Viewers viewers, Queries queries, Blobs blobs) {
        this.viewers = viewers;
        this.queries = queries;
        this.blobs = blobs;
    }

    @GetMapping("/data/queries/{id}.{extension:csv|ndjson|json}")
    void rows(
            @PathVariable String id,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RowFormat format = RowFormat.find(extension).orElseThrow(ServingProblem.FORMAT_UNKNOWN::because);
        Viewer.Person person = viewers.person();
        RunId run = run(id);
        RowSource source = new RowSource(() -> queries.rerun(person, run), () -> queries.rerunAsCsv(person, run));
        Downloads.send(format.open(source), format, () -> "query", request, response);
    }

    @GetMapping("/data/queries/{id}.parquet")
    ResponseEntity<Resource> parquet(@PathVariable String id) {
        ParquetFile file = queries.rerunAsParquet(viewers.person(), run(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Downloads.PARQUET)
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.attachment("query.parquet"))
                .contentLength(file.size())
                .body(new InputStreamResource(blobs.open(file.sha256())));
    }

    private static RunId run(String id) {
        try {
            return new RunId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw ServingProblem.NOT_THERE.because();
        }
    }
}
