/** People of the hub: accounts, roles, sign-in, and who is asking right now. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package eu.shifthub.hub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
