package eu.shifthub.hub.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes arguments of a field out of their types: those that are needed, or all of them. */
final class Arguments {
    private static final int DEEPEST = 5;

    private final boolean all;

    Arguments(boolean all) {
        this.all = all;
    }

    /** The arguments as GraphQL has them, in parentheses; empty where there are none. */
    String of(GraphQLFieldDefinition field) {
        List<GraphQLArgument> given = field.getArguments().stream()
                .filter(argument -> all || isNeeded(argument.getType(), argument.hasSetDefaultValue()))
                .toList();
        return given.isEmpty()
                ? ""
                : given.stream()
                        .map(argument -> argument.getName() + ": " + value(argument.getType(), 0))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(GraphQLType type, int depth) {
        return switch (type) {
            case GraphQLNonNull needed -> value(needed.getWrappedType(), depth);
            case GraphQLList list -> "[" + value(list.getWrappedType(), depth) + "]";
            case GraphQLEnumType constants -> constants.getValues().getFirst().getName();
            case GraphQLInputObjectType input -> fields(input, depth + 1);
            case GraphQLScalarType scalar -> scalar(scalar.getName());
            default -> throw new IllegalStateException("No value for " + type);
        };
    }

    private String fields(GraphQLInputObjectType input, int depth) {
        return input.getFields().stream()
                .filter(field -> input.isOneOf()
                        || isNeeded(field.getType(), field.hasSetDefaultValue())
                        || all && depth < DEEPEST)
                .limit(input.isOneOf() ? 1 : Integer.MAX_VALUE)
                .map(field -> field.getName() + ": " + value(field.getType(), depth))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String scalar(String name) {
        return switch (name) {
            case "ID" -> "\"" + UUID.randomUUID() + "\"";
            case "Int", "Long" -> "1";
            case "Float" -> "1.5";
            case "Boolean" -> "false";
            case "DateTime" -> "\"2100-01-01T00:00:00Z\"";
            case "Date" -> "\"2100-01-01\"";
            case "JSON" -> "{}";
            default -> "\"x\"";
        };
    }

    private static boolean isNeeded(GraphQLInputType type, boolean hasDefault) {
        return type instanceof GraphQLNonNull && !hasDefault;
    }
}
