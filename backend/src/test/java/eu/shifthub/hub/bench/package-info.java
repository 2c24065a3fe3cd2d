/** The benchmarks behind docs/benchmarks.md: the hub as people run it, against the bare engine, on the same files. */
@NullMarked
package eu.shifthub.hub.bench;

import org.jspecify.annotations.NullMarked;
