/** Keeps what a connector brings until it is imported: files joined to one table, rows written as CSV. */
@NullMarked
package eu.shifthub.hub.source.spool;

import org.jspecify.annotations.NullMarked;
