package eu.shifthub.hub.catalog;

import java.util.UUID;

/**
 * Another catalog of which datasets were brought in.
 *
 * @param name as people here call it
 * @param audience who may know of its datasets
 */
public record Origin(UUID id, String name, Audience audience) {
    /** Whether this audience may know of its datasets. */
    public boolean isOpenTo(Audience other) {
        return audience == Audience.PUBLIC || other == Audience.SIGNED_IN;
    }
}
