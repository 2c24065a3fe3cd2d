package eu.shifthub.hub.catalog.describing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One value of a property of a dataset, as a person has given it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DescribedValue.Text.class, name = "text"),
    @JsonSubTypes.Type(value = DescribedValue.Link.class, name = "link"),
    @JsonSubTypes.Type(value = DescribedValue.Period.class, name = "period"),
    @JsonSubTypes.Type(value = DescribedValue.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = DescribedValue.Agent.class, name = "agent")
})
public sealed interface DescribedValue {
    /**
     * Words of a person.
     *
     * @param language as BCP 47 has it, for example {@code fr}; null where it is not told
     */
    record Text(String text, @Nullable String language) implements DescribedValue {}

    /** A concept of a vocabulary, or a page of the web: an absolute IRI. */
    record Link(String iri) implements DescribedValue {}

    /** Days from and to, both included; at least one of them is there. */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) implements DescribedValue {}

    /** A whole number, not negative. */
    record Amount(long amount) implements DescribedValue {}

    /**
     * An organisation.
     *
     * @param type what kind it is, a concept's IRI
     * @param page where to reach it
     */
    record Agent(
            String name,
            @Nullable String type,
            @Nullable String page,
            @Nullable String email) implements DescribedValue {}
}
