package eu.shifthub.hub.catalog;

import eu.shifthub.hub.identity.Viewers;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers a piece of the feed of changes. */
@Component
class FeedHandler {
    static final String SUFFIXES = "trig|jsonld";

    private final Feed feed;
    private final Viewers viewers;
    private final Answers answers;

    FeedHandler(Feed feed, Viewers viewers, Answers answers) {
        this.feed = feed;
        this.viewers = viewers;
        this.answers = answers;
    }

    ServerResponse feed(ServerRequest request) {
        String suffix = request.pathVariable("format");
        boolean isTrig = suffix.equals("trig");
        MediaType type = MediaType.valueOf(isTrig ? "application/trig;charset=UTF-8" : "application/ld+json");
        RDFFormat writer = isTrig ? RDFFormat.TRIG_BLOCKS : RDFFormat.JSONLD_PLAIN;
        Feed.Fragment piece = feed.fragment(
                Audience.of(viewers.current()),
                request.param("after").map(FeedHandler::number).orElse(0L),
                suffix);
        return answers.answer(
                request,
                type,
                piece.digest(),
                piece.modified(),
                out -> RDFDataMgr.write(out, piece.content().get(), writer));
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw CatalogProblem.CHANGE_INVALID.because();
        }
        return Long.parseLong(text);
    }
}
