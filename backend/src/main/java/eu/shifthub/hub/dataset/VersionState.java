package eu.shifthub.hub.dataset;

/** Where a version stands in its dataset. */
enum VersionState {
    CURRENT,
    /** A newer one is current, or was before this one was admitted. */
    SUPERSEDED,
    PENDING,
    HELD_BACK;

    static VersionState of(Version version, Dataset dataset) {
        return switch (version.admission()) {
            case PENDING -> PENDING;
            case HELD_BACK -> HELD_BACK;
            case ADMITTED -> version.id().equals(dataset.current()) ? CURRENT : SUPERSEDED;
        };
    }
}
