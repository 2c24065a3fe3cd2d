/**
 * What runs in a worker process, outside the hub's JVM: DuckDB, and the words it exchanges with the hub. No Spring here,
 * and nothing that the class path of {@code WorkerRuntime} does not name.
 */
@NullMarked
package eu.shifthub.hub.engine.worker;

import org.jspecify.annotations.NullMarked;
