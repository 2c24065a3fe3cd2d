package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            guard(field, Who.valueOf(argument(rule, "who")), optional(rule, "app"));
        } else if (ROOTS.contains(field.getFieldsContainer().getName())) {
            throw new IllegalStateException(
                    "The root field " + field.getElement().getName() + " declares no @rule");
        }
        return field.getElement();
    }

    private void guard(
            SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field, Who who, @Nullable String scope) {
        DataFetcher<?> guarded = field.getFieldDataFetcher();
        field.setFieldDataFetcher(environment -> {
            check(who, scope);
            return guarded.get(environment);
        });
    }

    private void check(Who who, @Nullable String scope) {
        Viewer viewer = viewers.current();
        if (!who.admits(viewer, scope)) {
            throw (viewer instanceof Viewer.Anonymous ? AccessProblem.SIGN_IN_FIRST : AccessProblem.NOT_ALLOWED)
                    .because();
        }
    }

    private static String argument(GraphQLAppliedDirective rule, String name) {
        String value = optional(rule, name);
        if (value == null) {
            throw new IllegalStateException("@rule lacks " + name);
        }
        return value;
    }

    private static @Nullable String optional(GraphQLAppliedDirective rule, String name) {
        return rule.getArgument(name).getValue();
    }
}
