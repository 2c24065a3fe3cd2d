package eu.shifthub.hub.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the active grants of one viewer on one dataset into rules. */
final class GrantRules {
    private GrantRules() {}

    /**
     * Grants with the same rows add up their columns. Grants of different rows do not: a row of the one would show the
     * columns of the other. Then the grant of all rows counts, or else the newest.
     */
    static DataRules of(List<Grant> newestFirst) {
        if (newestFirst.isEmpty()) {
            throw AccessProblem.ROWS_NOT_GRANTED.because();
        }
        RowRule rows = newestFirst.stream()
                .map(Grant::rows)
                .filter(RowRule.AllRows.class::isInstance)
                .findFirst()
                .orElse(newestFirst.getFirst().rows());
        List<Grant> sameRows =
                newestFirst.stream().filter(grant -> grant.rows().equals(rows)).toList();
        return sameRows.stream().anyMatch(grant -> grant.columns() == null)
                ? new DataRules(Map.of(), new ColumnRule.Plain(), rows)
                : new DataRules(plain(sameRows), new ColumnRule.Hidden(), rows);
    }

    private static Map<String, ColumnRule> plain(List<Grant> grants) {
        Set<String> columns = grants.stream()
                .map(Grant::columns)
                .filter(java.util.Objects::nonNull)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return columns.stream().collect(Collectors.toMap(Function.identity(), column -> new ColumnRule.Plain()));
    }
}
