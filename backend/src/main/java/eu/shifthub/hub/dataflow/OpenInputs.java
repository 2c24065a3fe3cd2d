package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.query.DatasetScope;

/** What inputs may read, and the scope that questions over them are asked in. */
record OpenInputs(DatasetScope scope, InputTables tables) {}
