package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.CleanText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people may write of a dataset: stripped, and not too long. */
final class Texts {
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_LABELS = 20;
    private static final int MAX_LABEL = 60;
    private static final int MAX_PURPOSE = 2_000;

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
}
