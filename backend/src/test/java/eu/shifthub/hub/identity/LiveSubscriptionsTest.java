package eu.shifthub.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Sinks;

class LiveSubscriptionsTest {
    private static final String SCHEMA = "type Query { none: Int } type Subscription { news: String }";

    private final Sinks.Many<String> news = Sinks.many().multicast().directBestEffort();
    private Viewer viewer = new Viewer.Person(new UserId(new UUID(0, 1)), "walter", "Walter", Role.WORKER, false);

    @AfterEach
    void forgetWhoAsked() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void endBeforeTheNextWordToWhomHasLostTheRight() {
        List<String> heard = new CopyOnWriteArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        subscribe(heard, ended);

        news.tryEmitNext("one");
        viewer = new Viewer.Anonymous();
        news.tryEmitNext("two");

        assertThat(heard).containsExactly("one");
        assertThat(ended).isTrue();
        assertThat(news.currentSubscriberCount()).isZero();
    }

    private void subscribe(List<String> heard, AtomicBoolean ended) {
        ViewerPrincipal principal = () -> viewer;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, null));
        DataFetcher<?> fetcher = environment -> news.asFlux();
        GraphQlSource source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(
                        wiring -> wiring.type("Subscription", type -> type.dataFetcher("news", fetcher)))
                .build();
        WebGraphQlTester.create(WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
                        .interceptor(new LiveSubscriptions())
                        .build())
                .document("subscription { news }")
                .executeSubscription()
                .toFlux("news", String.class)
                .doOnComplete(() -> ended.set(true))
                .subscribe(heard::add);
    }
}
