/** What the catalog says in RDF: the words, the addresses, and each aspect of a dataset in a class of its own. */
@NullMarked
package eu.shifthub.hub.catalog.rdf;

import org.jspecify.annotations.NullMarked;
