package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.DemoWorld;
import eu.shifthub.hub.identity.Viewer;

/** The persons of the story. */
record Cast(
        Viewer.Person viewer,
        Viewer.Person analyst,
        Viewer.Person worker,
        Viewer.Person manager,
        Viewer.Person practitioner) {
    static Cast of(DemoWorld world) {
        return new Cast(
                world.person("viewer"),
                world.person("analyst"),
                world.person("worker"),
                world.person("manager"),
                world.person("practitioner"));
    }
}
