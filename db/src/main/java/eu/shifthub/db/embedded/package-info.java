/**
 * The hub's own store on this machine: the data folder and the PostgreSQL server that runs in it. Plain Java, so that
 * tests and the backup command use it without Spring.
 */
@NullMarked
package eu.shifthub.db.embedded;

import org.jspecify.annotations.NullMarked;
