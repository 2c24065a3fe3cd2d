/**
 * What reaches sources outside the hub: the seam ({@link eu.shifthub.hub.source.connector.Connector}), what it takes and
 * gives, and the guard over outgoing addresses. It knows no user and no table of the hub.
 */
@NullMarked
package eu.shifthub.hub.source.connector;

import org.jspecify.annotations.NullMarked;
