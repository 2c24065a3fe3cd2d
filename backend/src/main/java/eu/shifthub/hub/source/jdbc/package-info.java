/** Tables and queries of PostgreSQL, MariaDB and MySQL, read in one read-only transaction. */
@NullMarked
package eu.shifthub.hub.source.jdbc;

import org.jspecify.annotations.NullMarked;
