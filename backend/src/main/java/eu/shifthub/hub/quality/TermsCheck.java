package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Value;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.Literals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses terms that make no sense for a version, naming the field to correct. */
record TermsCheck(Version version) {
    private static final int LONGEST_PATTERN = 1_000;
    private static final int LONGEST_CONDITION = 4_000;
    private static final int MOST_HOURS = 87_600;

    /** The same terms without what their kind does not need. */
    RuleTerms checked(Viewer.Person by, RuleTerms terms) {
        terms.columns().forEach(this::column);
        return switch (terms.kind()) {
            case NOT_NULL, UNIQUE -> plain(terms.kind(), some(terms.columns()));
            case RANGE -> range(terms);
            case REGEX -> pattern(terms);
            case ALLOWED_VALUES -> other(terms, List.of(one(terms.columns())));
            case FOREIGN_KEY -> other(terms, some(terms.columns()));
            case FRESHNESS -> fresh(terms);
            case ROW_COUNT -> rowCount(terms);
            case SQL -> condition(by, terms);
        };
    }

    private static RuleTerms plain(RuleKind kind, List<String> columns) {
        return new RuleTerms(kind, columns, null, null, null, null, List.of(), null, null);
    }

    private RuleTerms range(RuleTerms terms) {
        Column column = column(one(terms.columns()));
        if (column.type() == ColumnType.BOOLEAN) {
            throw QualityProblem.COLUMN_NOT_ORDERED.at("columns", Map.of("column", column.name()));
        }
        if (blank(terms.minimum()) && blank(terms.maximum())) {
            throw QualityProblem.BOUNDS_MISSING.at("minimum");
        }
        Optional<Value> minimum = value(column, terms.minimum(), "minimum");
        Optional<Value> maximum = value(column, terms.maximum(), "maximum");
        if (minimum.isPresent() && maximum.isPresent() && isAbove(minimum.get(), maximum.get())) {
            throw QualityProblem.BOUNDS_CROSSED.at("minimum");
        }
        return new RuleTerms(
                RuleKind.RANGE,
                List.of(column.name()),
                text(terms.minimum()),
                text(terms.maximum()),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private RuleTerms pattern(RuleTerms terms) {
        String pattern = terms.pattern() == null ? "" : terms.pattern();
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            throw QualityProblem.PATTERN_MISSING.at("pattern");
        }
        return new RuleTerms(
                RuleKind.REGEX, List.of(one(terms.columns())), null, null, pattern, null, List.of(), null, null);
    }

    private RuleTerms other(RuleTerms terms, List<String> columns) {
        if (terms.otherDataset() == null) {
            throw QualityProblem.OTHER_MISSING.at("otherDataset");
        }
        if (terms.otherDataset().equals(version.dataset())) {
            throw QualityProblem.OTHER_SAME.at("otherDataset");
        }
        if (terms.otherColumns().size() != columns.size()) {
            throw QualityProblem.OTHER_COLUMNS.at("otherColumns");
        }
        return new RuleTerms(
                terms.kind(), columns, null, null, null, terms.otherDataset(), terms.otherColumns(), null, null);
    }

    private RuleTerms fresh(RuleTerms terms) {
        if (terms.hours() == null || terms.hours() < 1 || terms.hours() > MOST_HOURS) {
            throw QualityProblem.HOURS_WRONG.at("hours");
        }
        if (!terms.columns().isEmpty()) {
            Column column = column(one(terms.columns()));
            if (column.type() != ColumnType.DATE && column.type() != ColumnType.TIMESTAMP) {
                throw QualityProblem.COLUMN_NO_TIME.at("columns", Map.of("column", column.name()));
            }
        }
        return new RuleTerms(
                RuleKind.FRESHNESS, terms.columns(), null, null, null, null, List.of(), terms.hours(), null);
    }

    private static RuleTerms rowCount(RuleTerms terms) {
        if (blank(terms.minimum()) && blank(terms.maximum())) {
            throw QualityProblem.BOUNDS_MISSING.at("minimum");
        }
        Long minimum = rows(terms.minimum(), "minimum");
        Long maximum = rows(terms.maximum(), "maximum");
        if (minimum != null && maximum != null && minimum > maximum) {
            throw QualityProblem.BOUNDS_CROSSED.at("minimum");
        }
        return new RuleTerms(
                RuleKind.ROW_COUNT,
                List.of(),
                text(terms.minimum()),
                text(terms.maximum()),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static RuleTerms condition(Viewer.Person by, RuleTerms terms) {
        if (!by.hasRole(Role.WORKER)) {
            throw QualityProblem.CONDITION_FOR_WORKERS.at("condition");
        }
        String condition = terms.condition() == null ? "" : terms.condition().strip();
        if (condition.isEmpty() || condition.length() > LONGEST_CONDITION) {
            throw QualityProblem.CONDITION_MISSING.at("condition");
        }
        return new RuleTerms(RuleKind.SQL, List.of(), null, null, null, null, List.of(), null, condition);
    }

    private static @Nullable Long rows(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            long rows = Long.parseLong(text.strip());
            if (rows >= 0) {
                return rows;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, as a negative number is.
        }
        throw QualityProblem.BOUND_WRONG.at(field, Map.of("value", text, "column", "count(*)"));
    }

    private static Optional<Value> value(Column column, @Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Literals.find(CheckOf.kind(column), text.strip())
                .orElseThrow(
                        () -> QualityProblem.BOUND_WRONG.at(field, Map.of("value", text, "column", column.name()))));
    }

    private static boolean isAbove(Value minimum, Value maximum) {
        if (minimum instanceof Value.Number(BigDecimal low) && maximum instanceof Value.Number(BigDecimal high)) {
            return low.compareTo(high) > 0;
        }
        if (minimum instanceof Value.Date(var first) && maximum instanceof Value.Date(var last)) {
            return first.isAfter(last);
        }
        return minimum instanceof Value.Timestamp(var first)
                && maximum instanceof Value.Timestamp(var last)
                && first.isAfter(last);
    }

    private Column column(String name) {
        return version.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> QualityProblem.COLUMN_UNKNOWN.at("columns", Map.of("column", name)));
    }

    private static List<String> some(List<String> columns) {
        if (columns.isEmpty()) {
            throw QualityProblem.COLUMNS_MISSING.at("columns");
        }
        return columns.stream().distinct().toList();
    }

    private static String one(List<String> columns) {
        if (columns.size() != 1) {
            throw QualityProblem.ONE_COLUMN.at("columns");
        }
        return columns.getFirst();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
