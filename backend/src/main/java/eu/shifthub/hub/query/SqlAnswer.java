package eu.shifthub.hub.query;

import java.util.List;

/** What a run gave. The components are the payload's fields. */
record SqlAnswer(Run run, List<LabelledColumn> columns, List<Row> rows, boolean truncated, List<String> tables) {}
