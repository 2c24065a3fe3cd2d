package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.List;
import java.util.Set;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Puts each field's {@code @rule} before its data fetcher. A root field without a rule is denied to all. */
@Component
class RuleWiring implements RuntimeWiringConfigurer, SchemaDirectiveWiring {
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Viewers viewers;

    RuleWiring(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void configure(graphql.schema.idl.RuntimeWiring.Builder wiring) {
        wiring.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
        GraphQLAppliedDirective rule = field.getElement().getAppliedDirective("rule");
        if (rule != null) {
            guard(field, Who.valueOf(who(rule)), scopes(rule));
        } else if (ROOTS.contains(field.getFieldsContainer().getName())) {
            throw new IllegalStateException(
                    "The root field " + field.getElement().getName() + " declares no @rule");
        }
        return field.getElement();
    }

    private void guard(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field, Who who, Set<String> scopes) {
        DataFetcher<?> guarded = field.getFieldDataFetcher();
        field.setFieldDataFetcher(environment -> {
            check(who, scopes);
            return guarded.get(environment);
        });
    }

    private void check(Who who, Set<String> scopes) {
        Viewer viewer = viewers.current();
        if (!who.admits(viewer, scopes)) {
            throw (viewer instanceof Viewer.Anonymous ? AccessProblem.SIGN_IN_FIRST : AccessProblem.NOT_ALLOWED)
                    .because();
        }
    }

    private static String who(GraphQLAppliedDirective rule) {
        String who = rule.getArgument("who").getValue();
        if (who == null) {
            throw new IllegalStateException("@rule lacks who");
        }
        return who;
    }

    private static Set<String> scopes(GraphQLAppliedDirective rule) {
        List<String> scopes = rule.getArgument("app").getValue();
        return scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
