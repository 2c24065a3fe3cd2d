/**
 * What runs in a reader process, outside the hub's JVM: the parsers of files that are no plain text tables, which turn
 * them into tables of text. No Spring here, and nothing that the class path of {@code ReaderProgram} does not name.
 */
@NullMarked
package eu.shifthub.hub.reader.process;

import org.jspecify.annotations.NullMarked;
