package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What exactly a rule asks; which parts are given depends on its kind.
 *
 * @param columns of the dataset
 * @param minimum of a range in the column's type as text (ISO dates, decimal point), or of rows
 * @param maximum likewise
 * @param pattern a regular expression (RE2) that the whole value matches
 * @param otherDataset whose values are allowed or referred to
 * @param otherColumns of the other dataset, in the order of {@code columns}
 * @param hours how old the newest value, or the version where no column is given, may be
 * @param condition in SQL, over a row of the dataset
 */
public record RuleTerms(
        RuleKind kind,
        List<String> columns,
        @Nullable String minimum,
        @Nullable String maximum,
        @Nullable String pattern,
        @Nullable DatasetId otherDataset,
        List<String> otherColumns,
        @Nullable Integer hours,
        @Nullable String condition) {
    public RuleTerms {
        columns = List.copyOf(columns);
        otherColumns = List.copyOf(otherColumns);
    }
}
