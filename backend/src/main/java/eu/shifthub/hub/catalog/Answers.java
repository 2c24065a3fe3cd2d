package eu.shifthub.hub.catalog;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers with a tag and a time, and with nothing where the caller has that already or wants the headers only. */
@Component
class Answers {
    private final Viewers viewers;

    Answers(Viewers viewers) {
        this.viewers = viewers;
    }

    /** What writes the answer, where it is wanted. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * @param digest equal exactly where the same is said
     * @param changed when it changed last
     */
    ServerResponse answer(ServerRequest request, MediaType type, String digest, Instant changed, Body body) {
        String tag = "W/\"" + digest + "\"";
        Instant modified = changed.truncatedTo(ChronoUnit.SECONDS);
        boolean open = viewers.current() instanceof Viewer.Anonymous;
        return request.checkNotModified(modified, tag)
                .orElseGet(() -> ServerResponse.ok()
                        .contentType(type)
                        .eTag(tag)
                        .lastModified(modified)
                        .cacheControl(
                                open
                                        ? CacheControl.noCache()
                                        : CacheControl.noCache().cachePrivate())
                        .header(HttpHeaders.VARY, "Accept, Authorization, Cookie")
                        .build((servletRequest, response) -> {
                            if (request.method() != HttpMethod.HEAD) {
                                body.write(response.getOutputStream());
                                response.getOutputStream().flush();
                            }
                            return null;
                        }));
    }
}
