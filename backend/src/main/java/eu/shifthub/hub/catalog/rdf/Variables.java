package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import java.util.List;
import java.util.Objects;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;

/** Its columns, as CSV on the Web describes a table: what a preview of no rows at all would show. */
final class Variables {
    private Variables() {}

    static void write(Draft draft) {
        List<Column> columns = draft.entry().columns();
        draft.dataset().addLiteral(Terms.HAS_STRUCTURED_DATA, !columns.isEmpty());
        if (!columns.isEmpty()) {
            draft.dataset().addProperty(Terms.HAS_VARIABLES, variables(draft, columns));
        }
    }

    private static Resource variables(Draft draft, List<Column> columns) {
        String title = Draft.text(draft.entry().title());
        Resource table = draft.part("table", Terms.csvw("Table")).addProperty(DCTerms.title, title);
        for (int i = 0; i < columns.size(); i++) {
            table.addProperty(
                    Terms.csvwProperty("column"),
                    column(draft.part("column-" + (i + 1), Terms.csvw("Column")), columns.get(i)));
        }
        return draft.part("variables", Terms.csvw("TableGroup"))
                .addProperty(DCTerms.title, title)
                .addProperty(Terms.csvwProperty("table"), table);
    }

    private static Resource column(Resource part, Column column) {
        String title = Objects.requireNonNullElse(column.label(), column.name());
        String meaning = Objects.requireNonNullElse(column.description(), title);
        String unit = column.unit() == null ? "" : " [" + column.unit() + "]";
        return part.addProperty(Terms.csvwProperty("name"), Draft.text(column.name()))
                .addProperty(Terms.csvwProperty("title"), Draft.text(title))
                .addProperty(DCTerms.description, Draft.text(meaning + unit))
                .addProperty(Terms.csvwProperty("datatype"), datatype(column.type()));
    }

    private static String datatype(ColumnType type) {
        return switch (type) {
            case TEXT -> "string";
            case BIGINT -> "long";
            case DECIMAL -> "decimal";
            case DOUBLE -> "double";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "datetime";
        };
    }
}
