package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.ResourceRef;

/**
 * A person's relation to a shared resource, for example {@code VIEWER} of a dashboard.
 *
 * @param by who shared it
 */
public record Share(ResourceRef resource, UserId user, String relation, UserId by) {}
