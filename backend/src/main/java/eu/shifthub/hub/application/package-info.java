/** Programs that ask in their own name: OAuth2 clients, their tokens, what they are granted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "workspace", "approval", "access"})
package eu.shifthub.hub.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
