package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.ViewerPrincipal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the hub's own GraphQL schema as a person of the demo, under that person's rights. */
@Component
class Asking {
    private static final URI HERE = URI.create("http://localhost/graphql");
    private static final ClassPathResource OPERATIONS = new ClassPathResource("demo/story.graphql");

    private final WebGraphQlHandler graphQl;
    private final JsonMapper json;

    Asking(WebGraphQlHandler graphQl, JsonMapper json) {
        this.graphQl = graphQl;
        this.json = json;
    }

    /** Sends one of the operations in {@code demo/story.graphql}; a refusal ends the story. */
    JsonNode ask(Viewer.Person by, String operation, Map<String, ?> variables) {
        ViewerPrincipal principal = () -> by;
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())));
        try {
            WebGraphQlResponse answer = Objects.requireNonNull(
                    graphQl.handleRequest(request(operation, variables)).block());
            if (!answer.getErrors().isEmpty()) {
                throw new IllegalStateException(operation + " as " + by.username() + ": " + answer.getErrors());
            }
            return json.valueToTree(answer.getData());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static WebGraphQlRequest request(String operation, Map<String, ?> variables) {
        return new WebGraphQlRequest(
                HERE,
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                Map.of(),
                new DefaultGraphQlRequest(operations(), operation, Map.copyOf(variables), Map.of()),
                operation,
                Locale.ENGLISH);
    }

    private static String operations() {
        try {
            return OPERATIONS.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
