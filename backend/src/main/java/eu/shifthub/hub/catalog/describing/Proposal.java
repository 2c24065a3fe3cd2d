package eu.shifthub.hub.catalog.describing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hub has worked out for a property; it is said once a person takes it over.
 *
 * @param reason the key of the text that says why
 * @param value null where that text is itself what is proposed
 */
record Proposal(
        String property,
        String reason,
        List<String> arguments,
        @Nullable DescribedValue value) {}
