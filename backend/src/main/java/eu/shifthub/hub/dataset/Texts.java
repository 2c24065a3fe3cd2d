package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.CleanText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people may write of a dataset: stripped, and not too long. */
final class Texts {
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_LABELS = 20;
    private static final int MAX_LABEL = 60;
    private static final int MAX_PURPOSE = 2_000;
    private static final int MAX_COLUMN_LABEL = 200;
    private static final int MAX_COLUMN_DESCRIPTION = 2_000;
    private static final int MAX_UNIT = 60;

    private Texts() {}

    static String title(String title) {
        String stripped = CleanText.line(title, "title").replaceAll("\\s+", " ");
        if (stripped.isEmpty() || stripped.length() > MAX_TITLE) {
            throw DatasetProblem.TITLE_MISSING.at("title");
        }
        return stripped;
    }

    static String description(String description) {
        String stripped = CleanText.lines(description, "description");
        if (stripped.length() > MAX_DESCRIPTION) {
            throw DatasetProblem.DESCRIPTION_TOO_LONG.at("description");
        }
        return stripped;
    }

    static List<String> labels(List<String> labels) {
        List<String> stripped = labels.stream()
                .map(label -> CleanText.line(label, "labels").replaceAll("\\s+", " "))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        if (stripped.size() > MAX_LABELS || stripped.stream().anyMatch(label -> label.length() > MAX_LABEL)) {
            throw DatasetProblem.LABELS_TOO_MANY.at("labels");
        }
        return stripped;
    }

    static String purpose(@Nullable String purpose) {
        String stripped = purpose == null ? "" : CleanText.lines(purpose, "purpose");
        if (stripped.isEmpty() || stripped.length() > MAX_PURPOSE) {
            throw DatasetProblem.PURPOSE_MISSING.at("purpose");
        }
        return stripped;
    }

    static String releaseReason(String reason) {
        String stripped = CleanText.lines(reason, "reason");
        if (stripped.isEmpty() || stripped.length() > MAX_PURPOSE) {
            throw DatasetProblem.REASON_MISSING.at("reason");
        }
        return stripped;
    }

    static @Nullable String columnLabel(@Nullable String label) {
        return atMost(label == null ? "" : CleanText.line(label, "label"), MAX_COLUMN_LABEL, "label");
    }

    static @Nullable String columnDescription(@Nullable String description) {
        return atMost(
                description == null ? "" : CleanText.lines(description, "description"),
                MAX_COLUMN_DESCRIPTION,
                "description");
    }

    static @Nullable String unit(@Nullable String unit) {
        return atMost(unit == null ? "" : CleanText.line(unit, "unit"), MAX_UNIT, "unit");
    }

    private static @Nullable String atMost(String text, int longest, String field) {
        if (text.length() > longest) {
            throw DatasetProblem.COLUMN_TEXT_TOO_LONG.at(field, Map.of("longest", longest));
        }
        return text.isEmpty() ? null : text;
    }
}
