package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.rdf.Iris;
import eu.shifthub.hub.identity.Viewers;
import java.net.URI;
import java.util.UUID;
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
    private final Answers answers;
    private final Iris iris;

    CatalogHandler(
            CatalogReader reader, Viewers viewers, Access access, Answers answers, CatalogProperties properties) {
        this.reader = reader;
        this.viewers = viewers;
        this.access = access;
        this.answers = answers;
        this.iris = Iris.of(properties.publicUrl());
    }

    ServerResponse catalog(ServerRequest request) {
        String address =
                iris.base() + request.requestPath().pathWithinApplication().value();
        return answer(request, reader.page(viewers.current(), PageRequest.of(request), address));
    }

    ServerResponse dataset(ServerRequest request) {
        UUID dataset = uuid(request, CatalogProblem.DATASET_UNKNOWN);
        return answer(
                request, reader.find(viewers.current(), dataset).orElseThrow(CatalogProblem.DATASET_UNKNOWN::because));
    }

    /** The permanent name of a thing that is no document: see the document about it. */
    ServerResponse permanent(ServerRequest request) {
        UUID dataset = uuid(request, CatalogProblem.DATASET_UNKNOWN);
        if (!access.visibility(viewers.current(), dataset).atLeast(Visibility.OUTLINE)) {
            throw CatalogProblem.DATASET_UNKNOWN.because();
        }
        return seeOther("/datasets/" + dataset);
    }

    ServerResponse series(ServerRequest request) {
        UUID series = uuid(request, CatalogProblem.SERIES_UNKNOWN);
        return answer(
                request,
                reader.findSeries(viewers.current(), series).orElseThrow(CatalogProblem.SERIES_UNKNOWN::because));
    }

    /** The permanent name of a series: see the document about it. */
    ServerResponse permanentSeries(ServerRequest request) {
        UUID series = uuid(request, CatalogProblem.SERIES_UNKNOWN);
        if (reader.findSeries(viewers.current(), series).isEmpty()) {
            throw CatalogProblem.SERIES_UNKNOWN.because();
        }
        return seeOther("/series/" + series);
    }

    private static ServerResponse seeOther(String path) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private ServerResponse answer(ServerRequest request, RdfAnswer answer) {
        RdfFormat format = request.pathVariables().containsKey("format")
                ? RdfFormat.bySuffix(request.pathVariable("format")).orElseThrow()
                : Negotiation.format(request);
        return answers.answer(
                request,
                format.mediaType(),
                answer.digest() + "-" + format.ordinal(),
                answer.modified(),
                out -> format.write(answer, out));
    }

    private static UUID uuid(ServerRequest request, CatalogProblem otherwise) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw otherwise.because();
        }
    }
}
