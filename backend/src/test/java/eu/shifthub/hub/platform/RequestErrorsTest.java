package eu.shifthub.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.schema.DataFetcher;
import graphql.schema.StaticDataFetcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import reactor.core.publisher.Flux;

class RequestErrorsTest {
    private static final String SCHEMA = """
            type Query { doctor: Doctor, doctors: [Doctor], hospital: String }
            type Subscription { doctorChanged: Doctor }
            type Doctor { name: String!, colleague: Doctor }
            """;
    private static final Map<String, ?> NAMELESS = Map.of();
    private static final Map<String, ?> NAMED = Map.of("name", "Curie", "colleague", NAMELESS);

    @Test
    void takesNothingWhereThereMustBeSomethingForOurFault() {
        ask("{ doctor { name } hospital }")
                .errors()
                .satisfy(isOurs("doctor.name"))
                .path("hospital")
                .entity(String.class)
                .isEqualTo("Laennec");
    }

    @Test
    void saysSoOfEachEntryOfAListThatLacksSomething() {
        ask("{ doctors { name colleague { name } } }")
                .errors()
                .satisfy(isOurs("doctors[0].name", "doctors[1].colleague.name"))
                .path("doctors[1].name")
                .entity(String.class)
                .isEqualTo("Curie");
    }

    @Test
    void saysSoInWhatASubscriptionTells() {
        GraphQlTester.Response told = tester().document("subscription { doctorChanged { name } }")
                .executeSubscription()
                .toFlux()
                .blockFirst();

        assertThat(told).isNotNull().satisfies(response -> response.errors().satisfy(isOurs("doctorChanged.name")));
    }

    @Test
    void leavesMistakesOfTheCallerToTheCaller() {
        for (String wrong : List.of("{ doctor {", "{ doctor }", "{ nothing }", "query($a: Int!) { hospital }")) {
            ask(wrong)
                    .errors()
                    .satisfy(errors -> assertThat(errors).isNotEmpty().allSatisfy(error -> {
                        assertThat(error.getExtensions()).containsEntry("code", "INVALID_INPUT");
                        assertThat(error.getMessage()).isNotBlank();
                    }));
        }
    }

    @Test
    void namesALimitThatIsExceeded() {
        ask("{ doctor { colleague { colleague { name } } } }")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")));
    }

    @Test
    void refusesToDescribeTheSchemaAgainAndAgain() {
        for (String greedy : List.of(
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                "{ a: __schema { types { name } } b: __schema { types { name } } }")) {
            ask(greedy)
                    .errors()
                    .satisfy(errors -> assertThat(errors)
                            .isNotEmpty()
                            .allSatisfy(error ->
                                    assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")));
        }
    }

    @Test
    void namesTheProblemASubscriptionFailsWith() {
        assertThat(failing(PlatformProblem.ADDRESS_UNKNOWN.because()).getExtensions())
                .containsEntry("code", "NOT_FOUND")
                .containsEntry("problem", "platform.ADDRESS_UNKNOWN");
        assertThat(failing(new IllegalStateException("select secret"))).satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "INTERNAL").containsKey("traceId");
            assertThat(error.getMessage()).doesNotContain("secret");
        });
    }

    private static Consumer<List<ResponseError>> isOurs(String... paths) {
        return errors -> {
            assertThat(errors).extracting(ResponseError::getPath).containsExactlyInAnyOrder(paths);
            assertThat(errors).allSatisfy(error -> {
                assertThat(error.getExtensions())
                        .containsOnlyKeys("code", "traceId")
                        .containsEntry("code", "INTERNAL");
                assertThat(error.getMessage()).doesNotContain("null", "name", "Doctor");
            });
        };
    }

    private static GraphQLError failing(RuntimeException thrown) {
        return Objects.requireNonNull(new SubscriptionErrors(failures())
                        .resolveException(thrown)
                        .block())
                .getFirst();
    }

    private static UnforeseenFailures failures() {
        return new UnforeseenFailures(
                new StaticListableBeanFactory().getBeanProvider(io.micrometer.tracing.Tracer.class));
    }

    private static GraphQlTester.Response ask(String document) {
        return tester().document(document).execute();
    }

    private static GraphQlTester tester() {
        GraphQlSource source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(wiring -> wiring.type("Query", type -> type.dataFetchers(answers()))
                        .type(
                                "Subscription",
                                type -> type.dataFetcher("doctorChanged", new StaticDataFetcher(Flux.just(NAMELESS)))))
                .instrumentation(List.of(new MaxQueryDepthInstrumentation(3)))
                .build();
        return WebGraphQlTester.create(WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
                .interceptor(new RequestErrors(failures()))
                .build());
    }

    @SuppressWarnings("rawtypes") // as the wiring takes them
    private static Map<String, DataFetcher> answers() {
        return Map.of(
                "doctor", new StaticDataFetcher(NAMELESS),
                "doctors", new StaticDataFetcher(List.of(NAMELESS, NAMED)),
                "hospital", new StaticDataFetcher("Laennec"));
    }
}
