package eu.shifthub.hub.access;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Which rows someone may read: a predicate tree, never SQL. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RowRule.AllRows.class, name = "all"),
    @JsonSubTypes.Type(value = RowRule.ValueIn.class, name = "in"),
    @JsonSubTypes.Type(value = RowRule.AnyOf.class, name = "any")
})
public sealed interface RowRule {
    record AllRows() implements RowRule {}

    /** Rows whose column, as text, has one of the values. */
    record ValueIn(String column, List<String> values) implements RowRule {}

    /** Rows that at least one of the rules lets through. */
    record AnyOf(List<RowRule> rules) implements RowRule {}
}
