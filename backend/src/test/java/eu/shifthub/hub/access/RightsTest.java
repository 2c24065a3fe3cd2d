package eu.shifthub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.application.TestApplications;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.ViewerPrincipal;
import eu.shifthub.hub.platform.ProblemException;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/** Tries every role, no role, and applications on every field that has a rule. */
@HubTest
class RightsTest {
    private static final Set<String> ALL_SCOPES = Set.of("catalog:read", "data:read", "data:write", "sparql:read");
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    private GraphQLSchema schema;
    private List<Caller> callers;

    @BeforeEach
    void callers() {
        schema = hub.getBean(GraphQlSource.class).schema();
        callers = new ArrayList<>();
        callers.add(new Caller("nobody", null, null, visitor(), null));
        for (Role role : Role.values()) {
            callers.add(person(role));
        }
        for (String scope : ALL_SCOPES) {
            callers.add(application(scope));
        }
        for (Role role : Role.values()) {
            callers.add(inTheNameOf(role, Set.of("openid")));
            callers.add(inTheNameOf(role, Set.of("openid", "catalog:read")));
            callers.add(inTheNameOf(role, Set.of("catalog:read", "data:read")));
        }
    }

    @AfterEach
    void forgetWhoAsked() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void answersQueriesToThoseOnlyWhomTheRuleNames() {
        assertThat(violations(schema.getQueryType(), "query")).isEmpty();
    }

    @Test
    void doesMutationsForThoseOnlyWhomTheRuleNames() {
        assertThat(violations(schema.getMutationType(), "mutation")).isEmpty();
    }

    @Test
    void guardsEveryOtherFieldThatHasARule() {
        Set<String> wrong = new TreeSet<>();
        guardedChildren()
                .forEach(child -> callers.forEach(caller -> {
                    boolean refused = isRefused(child, viewerOf(caller));
                    if (refused == admits(child.field(), caller)) {
                        wrong.add(caller + (refused ? " is refused " : " is given ") + child.coordinates());
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    private record Child(FieldCoordinates coordinates, GraphQLFieldDefinition field) {}

    /** Each caller asks for themselves, so that several may ask at the same time. */
    private Set<String> violations(GraphQLObjectType root, String operation) {
        Set<String> wrong = new ConcurrentSkipListSet<>();
        for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
            for (boolean all : List.of(false, true)) {
                String document =
                        operation + " { " + field.getName() + new Arguments(all).of(field) + selection(field) + " }";
                callers.parallelStream().forEach(caller -> {
                    String verdict = verdict(caller.ask(document), caller, admits(field, caller));
                    if (verdict != null) {
                        wrong.add(field.getName() + " for " + caller + ": " + verdict + " by " + document);
                    }
                });
            }
        }
        return wrong;
    }

    /** What is wrong with the answer; null where nothing is. */
    private static @Nullable String verdict(JsonNode answer, Caller caller, boolean admitted) {
        String code = answer.at("/errors/0/extensions/code").asString("");
        String problem = answer.at("/errors/0/extensions/problem").asString("");
        if (code.equals("INTERNAL")) {
            return "INTERNAL";
        }
        if (admitted) {
            return code.equals("UNAUTHENTICATED") || problem.equals("access.NOT_ALLOWED") ? "refused, " + answer : null;
        }
        String expected = caller.isVisitor() ? "UNAUTHENTICATED" : "FORBIDDEN";
        return code.equals(expected) ? null : "not " + expected + " but " + answer;
    }

    private Stream<Child> guardedChildren() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type ->
                        !ROOTS.contains(type.getName()) || type.getName().equals("Subscription"))
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> field.getAppliedDirective("rule") != null)
                        .map(field -> new Child(FieldCoordinates.coordinates(type, field), field)));
    }

    /** The guard stands before the fetcher, so what the fetcher makes of a question without a source is of no interest. */
    private boolean isRefused(Child child, Viewer viewer) {
        ViewerPrincipal principal = () -> viewer;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, null));
        try {
            schema.getCodeRegistry()
                    .getDataFetcher(child.coordinates(), child.field())
                    .get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                            .build());
            return false;
        } catch (ProblemException refused) {
            return refused.problem() instanceof AccessProblem;
        } catch (Exception fetcherWithoutSource) {
            return false;
        }
    }

    private static Viewer viewerOf(Caller caller) {
        if (caller.scopes() != null) {
            Viewer.App app = new Viewer.App(java.util.UUID.randomUUID(), anybody(), caller.scopes());
            return caller.role() == null
                    ? app
                    : new Viewer.OnBehalf(new Viewer.Person(anybody(), "x", "X", caller.role(), false), app);
        }
        return caller.role() == null
                ? new Viewer.Anonymous()
                : new Viewer.Person(anybody(), "x", "X", caller.role(), false);
    }

    private static eu.shifthub.hub.identity.UserId anybody() {
        return new eu.shifthub.hub.identity.UserId(java.util.UUID.randomUUID());
    }

    private static boolean admits(GraphQLFieldDefinition field, Caller caller) {
        GraphQLAppliedDirective rule = field.getAppliedDirective("rule");
        List<String> scopes = rule.getArgument("app").getValue();
        return caller.isAdmittedBy(rule.getArgument("who").getValue(), scopes == null ? Set.of() : Set.copyOf(scopes));
    }

    private static String selection(GraphQLFieldDefinition field) {
        GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        return GraphQLTypeUtil.isLeaf(type) ? "" : " { __typename }";
    }

    private Browser visitor() {
        Browser browser = new Browser(port);
        browser.get("/login");
        return browser;
    }

    private Caller person(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(TestAccounts.create(hub, role).username(), TestAccounts.PASSWORD);
        return new Caller(role.name(), role, null, browser, null);
    }

    private Caller inTheNameOf(Role role, Set<String> scopes) {
        Viewer.Person owner = TestAccounts.create(hub, Role.WORKER);
        String token = TestApplications.tokenInTheNameOf(hub, owner, TestAccounts.create(hub, role), scopes);
        return new Caller(
                "application in the name of " + role + " with " + scopes, role, scopes, new Browser(port), token);
    }

    private Caller application(String scope) {
        Viewer.Person owner = TestAccounts.create(hub, Role.WORKER);
        String token = TestApplications.token(hub, owner, Set.of(scope));
        return new Caller("application with " + scope, null, Set.of(scope), new Browser(port), token);
    }
}
