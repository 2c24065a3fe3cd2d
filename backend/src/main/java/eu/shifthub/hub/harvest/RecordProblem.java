package eu.shifthub.hub.harvest;

import eu.shifthub.hub.reader.CatalogRecord;

/** Why a record cannot be taken over. */
enum RecordProblem {
    NAME_MISSING,
    TITLE_MISSING,
    IRI_WRONG,
    PREFIX_UNKNOWN,
    SYNTAX_WRONG,
    TEXT_WRONG,
    PROPERTY_WRONG,
    PART_BROKEN,
    TOO_LARGE,
    PAGE_WRONG,
    /** Another harvest brings the same dataset. */
    TAKEN;

    static RecordProblem of(CatalogRecord.Problem problem) {
        return valueOf(problem.name());
    }
}
