package eu.shifthub.hub.catalog.describing;

import java.util.List;

/** How a description does. */
record DescriptionCheck(List<Violation> violations, Completeness.Score score) {}
