package eu.shifthub.e2e.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of journeys. Its methods may ask for the {@link RunningHub}, which is shared by the run's journeys of its
 * kind, and for a {@link Browser}, which is a fresh one of the method's own, or of the class where it asked before all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(JourneyExtension.class)
public @interface Journey {
    /** Whether the hub has the demo world; without it, it waits for its first manager. */
    boolean demo() default true;
}
