package eu.shifthub.hub.dashboard;

/** What a tile measures of each group. */
enum MeasureFunction {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    AVERAGE,
    MINIMUM,
    MAXIMUM
}
