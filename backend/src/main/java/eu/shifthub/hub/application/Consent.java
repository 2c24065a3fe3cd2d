package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Set;

/** What a person lets an application ask in their name. */
record Consent(ApplicationId application, UserId user, Set<String> scopes, Instant givenAt) {}
