/** Files of every format become tables of text: in a process of its own for each, since their parsers are not trusted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "storage", "engine"})
package eu.shifthub.hub.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
