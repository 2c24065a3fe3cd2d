package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import org.springframework.stereotype.Component;

/** By which rules the graph is made: what it says follows from them and from the database. */
@Component
class GraphRules {
    /** Raised with every change of what is written, so that stores made by older rules are made again. */
    private static final int NUMBER = 9;

    private final String ofToday;

    GraphRules(HubFacts hub, Commons commons) {
        this.ofToday = NUMBER + " " + Descriptions.sha256(hub + commons.digest());
    }

    String ofToday() {
        return ofToday;
    }
}
