package eu.shifthub.hub.catalog;

import java.util.List;
import java.util.UUID;

/** The catalog is to say something else of these datasets of other catalogs than before, or nothing any more. */
record RemotesChanged(List<UUID> datasets) {}
