package eu.shifthub.hub.catalog.describing;

import java.util.List;

/**
 * A property that may be said of a dataset.
 *
 * @param property a CURIE, or two with a slash between
 * @param path the IRIs of the same, one or two
 * @param group the key of the group it stands in
 * @param many whether it may have several values
 * @param localised whether it may be said in several languages, once in each
 * @param byPerson whether a person says it; else the hub knows it
 * @param schemes whose concepts it takes; none where it takes something else
 */
public record ProfileField(
        String property,
        List<String> path,
        String group,
        FieldKind kind,
        boolean many,
        boolean localised,
        boolean byPerson,
        List<String> schemes) {}
