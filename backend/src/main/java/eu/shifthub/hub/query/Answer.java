package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.ResultColumn;
import java.util.List;

/**
 * A small answer, whole in memory.
 *
 * @param truncated whether there were more rows than the limits let through
 */
public record Answer(List<ResultColumn> columns, List<Row> rows, boolean truncated) {}
