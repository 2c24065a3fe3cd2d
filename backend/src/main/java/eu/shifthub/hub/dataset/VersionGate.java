package eu.shifthub.hub.dataset;

/**
 * Keeps new versions from becoming current at once; implemented by upper rooms, which tell {@link Versions} what becomes
 * of a version that waits.
 */
public interface VersionGate {
    /** Whether a version that is added to the dataset now waits. */
    boolean holds(DatasetId dataset);
}
