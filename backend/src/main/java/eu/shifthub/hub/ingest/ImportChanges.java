package eu.shifthub.hub.ingest;

import eu.shifthub.hub.platform.Changes;
import org.springframework.stereotype.Component;

/** For those who watch an import. */
@Component
class ImportChanges extends Changes<ImportId> {}
