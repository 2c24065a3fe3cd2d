package eu.shifthub.hub.platform;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** The scalar {@code DateTime}: RFC 3339, always written in UTC, held as {@link Instant}. */
final class InstantScalar implements Coercing<Instant, String> {
    static final GraphQLScalarType DATE_TIME = GraphQLScalarType.newScalar()
            .name("DateTime")
            .description("An instant as RFC 3339 has it, for example 2026-11-22T10:15:30Z.")
            .coercing(new InstantScalar())
            .build();

    private InstantScalar() {}

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        throw new CoercingSerializeException(
                "Not an Instant: " + value.getClass().getName());
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return OffsetDateTime.parse(String.valueOf(input)).toInstant();
        } catch (DateTimeException e) {
            throw new CoercingParseValueException("Not an RFC 3339 instant: " + input, e);
        }
    }

    @Override
    public Instant parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (literal instanceof StringValue text) {
            return parseValue(String.valueOf(text.getValue()), context, locale);
        }
        throw new CoercingParseLiteralException("Not an RFC 3339 instant: " + literal);
    }
}
