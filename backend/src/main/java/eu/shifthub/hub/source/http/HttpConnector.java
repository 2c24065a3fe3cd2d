package eu.shifthub.hub.source.http;

import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Connector;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceUrls;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings the file at a web address; where the server says that it is the same as before, nothing. */
@Component
class HttpConnector implements Connector {
    private final WebFiles files;
    private final JsonMapper json;

    HttpConnector(WebFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
    }

    /**
     * By what the server knows whether the file has changed.
     *
     * @param etag as the server wrote it
     * @param modified as the server wrote it
     */
    record State(@Nullable String etag, @Nullable String modified) {
        static State of(WebFile file) {
            return new State(file.header(HttpHeaders.ETAG), file.header(HttpHeaders.LAST_MODIFIED));
        }

        Map<String, String> conditions() {
            Map<String, String> headers = new HashMap<>();
            if (etag != null) {
                headers.put(HttpHeaders.IF_NONE_MATCH, etag);
            } else if (modified != null) {
                headers.put(HttpHeaders.IF_MODIFIED_SINCE, modified);
            }
            return headers;
        }

        /** Some servers know their tags but not the question. */
        boolean isSame(State before) {
            return etag != null && !etag.startsWith("W/") && etag.equals(before.etag);
        }
    }

    @Override
    public SourceKind kind() {
        return SourceKind.HTTP;
    }

    @Override
    public void check(Connection connection, Selection selection) {
        url(connection);
    }

    @Override
    public Found look(Connection connection, @Nullable Selection selection, Credential credential) throws IOException {
        try (WebFile file = files.get(url(connection), Map.of(), Authorization.of(connection, credential))) {
            return new Found(List.of(new SourceItem(file.name(), file.size(), null, file.modifiedAt())), false, null);
        }
    }

    @Override
    public Fetched fetch(
            Connection connection, Selection selection, Credential credential, @Nullable String since, Sink sink)
            throws IOException {
        State before = since == null ? new State(null, null) : json.readValue(since, State.class);
        Authorization authorization = Authorization.of(connection, credential);
        try (WebFile file = files.get(url(connection), before.conditions(), authorization)) {
            State now = State.of(file);
            if (file.isUnchanged() || now.isSame(before)) {
                return Fetched.unchanged(since);
            }
            sink.onCancel(file::stop);
            sink.file(file.name(), file.mediaType(), file.bytes());
            String cursor = json.writeValueAsString(now);
            return file.isMeasured() ? Fetched.all(cursor) : Fetched.unmeasured(cursor);
        }
    }

    private static URI url(Connection connection) {
        if (connection.url() == null) {
            throw SourceProblem.MISSING.at("connection.url", Map.of("kind", SourceKind.HTTP));
        }
        return SourceUrls.parse(connection.url());
    }
}
