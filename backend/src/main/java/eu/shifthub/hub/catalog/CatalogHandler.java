package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.rdf.Iris;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.io.IOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.jena.riot.RDFDataMgr;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers in RDF what the caller's audience may know. */
@Component
class CatalogHandler {
    private final CatalogReader reader;
    private final Viewers viewers;
    private final Access access;
    private final Iris iris;

    CatalogHandler(CatalogReader reader, Viewers viewers, Access access, CatalogProperties properties) {
        this.reader = reader;
        this.viewers = viewers;
        this.access = access;
        this.iris = Iris.of(properties.publicUrl());
    }

    ServerResponse catalog(ServerRequest request) {
        String address =
                iris.base() + request.requestPath().pathWithinApplication().value();
        return answer(request, reader.page(Audience.of(viewers.current()), PageRequest.of(request), address));
    }

    ServerResponse dataset(ServerRequest request) {
        UUID dataset = uuid(request);
        return answer(
                request,
                reader.find(Audience.of(viewers.current()), dataset)
                        .orElseThrow(CatalogProblem.DATASET_UNKNOWN::because));
    }

    /** The permanent name of a thing that is no document: see the document about it. */
    ServerResponse permanent(ServerRequest request) {
        UUID dataset = uuid(request);
        if (!access.visibility(viewers.current(), dataset).atLeast(Visibility.OUTLINE)) {
            throw CatalogProblem.DATASET_UNKNOWN.because();
        }
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/datasets/" + dataset))
                .build();
    }

    private ServerResponse answer(ServerRequest request, RdfAnswer answer) {
        RdfFormat format = request.pathVariables().containsKey("format")
                ? RdfFormat.bySuffix(request.pathVariable("format")).orElseThrow()
                : Negotiation.format(request);
        String tag = "W/\"" + answer.digest() + "-" + format.ordinal() + "\"";
        var modified = answer.modified().truncatedTo(ChronoUnit.SECONDS);
        boolean open = viewers.current() instanceof Viewer.Anonymous;
        return request.checkNotModified(modified, tag)
                .orElseGet(() -> ServerResponse.ok()
                        .contentType(format.mediaType())
                        .eTag(tag)
                        .lastModified(modified)
                        .cacheControl(
                                open
                                        ? CacheControl.noCache()
                                        : CacheControl.noCache().cachePrivate())
                        .header(HttpHeaders.VARY, "Accept, Authorization, Cookie")
                        .build((servletRequest, response) -> {
                            if (request.method() != HttpMethod.HEAD) {
                                write(answer, format, response.getOutputStream());
                            }
                            return null;
                        }));
    }

    private static void write(RdfAnswer answer, RdfFormat format, java.io.OutputStream out) throws IOException {
        RDFDataMgr.write(out, answer.model().get(), format.writer());
        out.flush();
    }

    private static UUID uuid(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw CatalogProblem.DATASET_UNKNOWN.because();
        }
    }
}
