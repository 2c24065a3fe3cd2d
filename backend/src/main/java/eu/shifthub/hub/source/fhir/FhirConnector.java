package eu.shifthub.hub.source.fhir;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectionFailures;
import eu.shifthub.hub.source.connector.Connector;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import eu.shifthub.hub.source.connector.SourceUrls;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Brings the resources of one type, by search or by bulk export. */
@Component
class FhirConnector implements Connector {
    private final OutgoingAddresses addresses;
    private final ConnectorProperties properties;

    FhirConnector(OutgoingAddresses addresses, ConnectorProperties properties) {
        this.addresses = addresses;
        this.properties = properties;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.FHIR;
    }

    @Override
    public void check(Connection connection, Selection selection) {
        check(connection);
        if (selection.resourceType() == null || selection.resourceType().isBlank()) {
            throw SourceProblem.MISSING.at("selection.resourceType", Map.of("kind", kind()));
        }
        if (!selection.resourceType().matches("[A-Z][A-Za-z]{1,60}")) {
            throw SourceProblem.VALUE_WRONG.at(
                    "selection.resourceType",
                    SourceReason.GIVE_RESOURCE_TYPE.as("remedy", Map.of("value", selection.resourceType())));
        }
        checkSearch(selection);
    }

    private void check(Connection connection) {
        if (connection.url() == null || connection.url().isBlank()) {
            throw SourceProblem.MISSING.at("connection.url", Map.of("kind", kind()));
        }
        if (SourceUrls.parse(connection.url()).getRawQuery() != null) {
            throw SourceProblem.URL_WRONG.at("connection.url");
        }
    }

    private static void checkSearch(Selection selection) {
        String search = Objects.requireNonNullElse(selection.search(), "").strip();
        try {
            boolean whole = new URI("http://localhost/x?" + search).getRawFragment() == null && !search.startsWith("?");
            if (whole && !search.matches("(.*&)?_(summary|elements|format|count|lastUpdated)\\b.*")) {
                return;
            }
        } catch (URISyntaxException e) {
            throw wrongSearch(search);
        }
        throw wrongSearch(search);
    }

    private static ProblemException wrongSearch(String search) {
        return SourceProblem.VALUE_WRONG.at(
                "selection.search", SourceReason.GIVE_SEARCH.as("remedy", Map.of("value", search)));
    }

    @Override
    public Found look(Connection connection, @Nullable Selection selection, Credential credential) throws IOException {
        check(connection);
        try (FhirHttp http = FhirHttp.open(connection, credential, addresses, properties)) {
            return look(http, selection);
        } catch (IOException e) {
            throw failed(connection, e);
        }
    }

    private static Found look(FhirHttp http, @Nullable Selection selection) throws IOException {
        List<SourceItem> types = types(http);
        if (selection == null || selection.resourceType() == null) {
            return new Found(types.subList(0, Math.min(types.size(), Found.MOST)), types.size() > Found.MOST, null);
        }
        String wanted = selection.resourceType();
        if (types.stream().noneMatch(type -> type.name().equals(wanted))) {
            throw SourceProblem.NOTHING_FOUND.because(Map.of("what", wanted));
        }
        Long count = FhirQuestion.of(http, selection).count();
        return new Found(List.of(new SourceItem(wanted, null, count, null)), false, null);
    }

    private static List<SourceItem> types(FhirHttp http) throws IOException {
        URI url = URI.create(http.folder() + "metadata");
        try (ClassicHttpResponse answer = http.get(url, FhirHttp.FHIR, Map.of())) {
            JsonNode statement = FhirAnswers.json(answer, url);
            String version = statement.path("fhirVersion").asString("");
            if (!"CapabilityStatement".equals(statement.path("resourceType").asString(""))
                    || !version.startsWith("4.")) {
                throw version.isEmpty()
                        ? FhirAnswers.notFhir(url, SourceReason.NO_FHIR_SERVER)
                        : FhirAnswers.notFhir(url, SourceReason.OTHER_FHIR, "version", version);
            }
            List<SourceItem> types = new ArrayList<>();
            for (JsonNode resource : statement.path("rest").path(0).path("resource")) {
                types.add(new SourceItem(resource.path("type").asString(""), null, null, null));
            }
            return types;
        }
    }

    @Override
    public Fetched fetch(
            Connection connection, Selection selection, Credential credential, @Nullable String since, Sink sink)
            throws IOException {
        try (FhirHttp http = FhirHttp.open(connection, credential, addresses, properties)) {
            sink.onCancel(http::close);
            FhirQuestion question = FhirQuestion.of(http, selection);
            return selection.bulkExport()
                    ? new BulkExport(http, question, sink).fetch()
                    : new FhirSearch(http, question, sink).fetch(since);
        } catch (RuntimeException e) {
            sink.throwIfCancelled(); // Closed in the middle of it.
            throw e;
        } catch (IOException e) {
            sink.throwIfCancelled();
            throw failed(connection, e);
        }
    }

    private ProblemException failed(Connection connection, IOException thrown) {
        URI base = SourceUrls.parse(Objects.requireNonNull(connection.url()));
        ProblemException known =
                new ConnectionFailures(base.getHost(), SourceUrls.port(base), properties.readTimeout()).of(thrown);
        return known != null
                ? known
                : SourceProblem.INTERRUPTED.because(Map.of("reason", ConnectionFailures.sentence(thrown.getMessage())));
    }
}
