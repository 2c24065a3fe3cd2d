package eu.shifthub.hub.source;

import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people may write of a source: stripped, and not too long. What is blank is missing. */
final class SourceTexts {
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_LINE = 2_000;
    private static final int MAX_LABELS = 20;
    private static final int MAX_LABEL = 60;

    private SourceTexts() {}

    static String name(String name) {
        String stripped = CleanText.line(name, "name").replaceAll("\\s+", " ");
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw SourceProblem.NAME_MISSING.at("name");
        }
        return stripped;
    }

    static String description(String description) {
        return notTooLong(CleanText.lines(description, "description"), "description", MAX_TEXT);
    }

    static List<String> labels(List<String> labels) {
        List<String> stripped = labels.stream()
                .map(label -> CleanText.line(label, "labels").replaceAll("\\s+", " "))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        if (stripped.size() > MAX_LABELS || stripped.stream().anyMatch(label -> label.length() > MAX_LABEL)) {
            throw SourceProblem.LABELS_TOO_MANY.at("labels");
        }
        return stripped;
    }

    static Connection connection(Connection written) {
        return new Connection(
                line(written.url(), "connection.url"),
                line(written.host(), "connection.host"),
                written.port(),
                line(written.database(), "connection.database"),
                written.tls(),
                line(written.region(), "connection.region"),
                line(written.bucket(), "connection.bucket"),
                written.pathStyle(),
                line(written.hostKey(), "connection.hostKey"),
                line(written.username(), "connection.username"));
    }

    static Selection selection(Selection written) {
        return new Selection(
                line(written.table(), "selection.table"),
                lines(written.query(), "selection.query"),
                line(written.incrementalColumn(), "selection.incrementalColumn"),
                line(written.path(), "selection.path"),
                line(written.pattern(), "selection.pattern"),
                line(written.resourceType(), "selection.resourceType"),
                line(written.search(), "selection.search"),
                written.bulkExport());
    }

    private static @Nullable String line(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : notTooLong(CleanText.line(text, field), field, MAX_LINE);
    }

    private static @Nullable String lines(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : notTooLong(CleanText.lines(text, field), field, MAX_TEXT);
    }

    private static String notTooLong(String text, String field, int maximum) {
        if (text.length() > maximum) {
            throw SourceProblem.TEXT_TOO_LONG.at(field, Map.of("maximum", maximum));
        }
        return text;
    }
}
