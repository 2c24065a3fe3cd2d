package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.VersionId;
import java.time.Instant;

/**
 * What the newest check of a version came to, of the rules that speak of its dataset alone.
 *
 * @param at when it ended
 * @param fulfilled rules that the version fulfils
 * @param broken rules that it breaks; those that could not be checked are in neither
 */
public record CheckedVersion(VersionId version, Instant at, int fulfilled, int broken) {}
