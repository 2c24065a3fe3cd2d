package eu.shifthub.hub.access;

/** How much of a dataset someone may see; each level includes the ones before it. */
public enum Visibility {
    /** Nothing: to this caller the dataset does not exist. */
    NONE,
    /** Title, publisher and contact. */
    OUTLINE,
    /** The description as well. */
    DESCRIPTION,
    /** Statistics and a preview of the rows as well. */
    PREVIEW,
    /** The rows. */
    ROWS;

    public boolean atLeast(Visibility other) {
        return compareTo(other) >= 0;
    }
}
