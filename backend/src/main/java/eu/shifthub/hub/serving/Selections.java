package eu.shifthub.hub.serving;

import eu.shifthub.hub.query.RowComparison;
import eu.shifthub.hub.query.RowFilter;
import eu.shifthub.hub.query.RowOperator;
import eu.shifthub.hub.query.RowSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code ?version=2&columns=Nom,"Num, RPPS"&OA=A&OA=B}: every other parameter is a column and its values. */
final class Selections {
    private static final String VERSION = "version";
    private static final String COLUMNS = "columns";
    private static final Pattern NAME = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

    private Selections() {}

    static RowSelection of(Map<String, String[]> parameters) {
        List<RowFilter> filters = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!name.equals(VERSION) && !name.equals(COLUMNS)) {
                filters.add(filter(name, values));
            }
        });
        return new RowSelection(
                version(parameters.get(VERSION)),
                columns(parameters.get(COLUMNS)),
                filters.isEmpty() ? null : RowFilter.all(filters));
    }

    private static RowFilter filter(String column, String[] values) {
        return RowFilter.where(
                values.length == 1
                        ? RowComparison.equal(column, values[0])
                        : new RowComparison(column, RowOperator.IN, null, List.of(values)));
    }

    private static @Nullable Integer version(String @Nullable [] values) {
        if (values == null) {
            return null;
        }
        if (values.length != 1 || !values[0].matches("[1-9][0-9]{0,8}")) {
            throw ServingProblem.VERSION_INVALID.at(VERSION);
        }
        return Integer.valueOf(values[0]);
    }

    private static List<String> columns(String @Nullable [] values) {
        List<String> names = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            names.addAll(names(value));
        }
        return names;
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(list);
        int end = 0;
        while (name.find()) {
            names.add(name.group(1) == null ? name.group(2) : name.group(1).replace("\"\"", "\""));
            end = name.end();
            if (name.group(3).isEmpty()) {
                break;
            }
        }
        if (end != list.length() || names.contains("")) {
            throw ServingProblem.COLUMNS_INVALID.at(COLUMNS);
        }
        return names;
    }
}
