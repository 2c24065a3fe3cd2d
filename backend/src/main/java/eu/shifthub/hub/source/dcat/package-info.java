/** Catalogs of datasets in DCAT, page by page. Their RDF is read in a process of its own, since it is not trusted. */
@NullMarked
package eu.shifthub.hub.source.dcat;

import org.jspecify.annotations.NullMarked;
