package eu.shifthub.hub.serving;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.ParquetFile;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.ReadContext;
import eu.shifthub.hub.query.RowSelection;
import eu.shifthub.hub.storage.Blobs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /data/datasets/{id}.{csv,ndjson,json,parquet}}. */
@RestController
class DatasetFilesController {
    private final Callers callers;
    private final Queries queries;
    private final Datasets datasets;
    private final Blobs blobs;

    DatasetFilesController(Callers callers, Queries queries, Datasets datasets, Blobs blobs) {
        this.callers = callers;
        this.queries = queries;
        this.datasets = datasets;
        this.blobs = blobs;
    }

    @GetMapping("/data/datasets/{id}.{extension:csv|ndjson|json}")
    void rows(
            @PathVariable String id,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DatasetId dataset = dataset(id);
        Viewer viewer = callers.current();
        RowFormat format = RowFormat.find(extension).orElseThrow(ServingProblem.FORMAT_UNKNOWN::because);
        RowSelection selection = Selections.of(request.getParameterMap());
        ReadContext context = ReadContext.download(extension);
        RowSource source = new RowSource(
                () -> queries.stream(viewer, dataset, selection, context),
                () -> queries.csv(viewer, dataset, selection, context));
        RowFile rows = callers.answer(viewer, () -> format.open(source));
        Downloads.send(rows, format, () -> datasets.get(dataset).slug(), request, response);
    }

    @GetMapping("/data/datasets/{id}.parquet")
    ResponseEntity<Resource> parquet(@PathVariable String id, HttpServletRequest request) throws IOException {
        DatasetId dataset = dataset(id);
        Viewer viewer = callers.current();
        RowSelection selection = Selections.of(request.getParameterMap());
        ParquetFile file = callers.answer(
                viewer, () -> queries.parquet(viewer, dataset, selection, ReadContext.download("parquet")));
        String tag = "\"" + file.sha256() + "\"";
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Downloads.PARQUET)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Downloads.attachment(datasets.get(dataset).slug() + ".parquet"));
        if (file.stable()) {
            answer.eTag(tag);
        }
        String wanted = request.getHeader(HttpHeaders.IF_RANGE);
        boolean inParts = file.stable() && (wanted == null || wanted.equals(tag));
        FileSystemResource whole = new FileSystemResource(blobs.path(file.sha256()));
        if (inParts && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null && !canBeCut(whole, request)) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size())
                    .build();
        }
        return inParts
                ? answer.body(whole)
                : answer.contentLength(file.size()).body(new InputStreamResource(blobs.open(file.sha256())));
    }

    /** Spring answers parts that are not there, or too many, with 416, but sends the whole file along. */
    private static boolean canBeCut(Resource whole, HttpServletRequest request) {
        try {
            HttpRange.toResourceRegions(HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE)), whole);
            return true;
        } catch (IllegalArgumentException unsatisfiable) {
            return false;
        }
    }

    /** A malformed id is one that nothing has. */
    private static DatasetId dataset(String id) {
        try {
            return new DatasetId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw ServingProblem.NOT_THERE.because();
        }
    }
}
