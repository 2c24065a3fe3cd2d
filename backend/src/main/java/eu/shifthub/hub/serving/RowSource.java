package eu.shifthub.hub.serving;

import eu.shifthub.hub.query.CsvAnswer;
import eu.shifthub.hub.query.RowStream;
import java.util.function.Supplier;

/** Rows not asked for yet: in the shape that a format needs. */
record RowSource(Supplier<RowStream> cells, Supplier<CsvAnswer> csv) {}
