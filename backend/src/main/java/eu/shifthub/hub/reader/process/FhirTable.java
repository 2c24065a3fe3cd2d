package eu.shifthub.hub.reader.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The table of one resource type. */
final class FhirTable {
    private final String type;
    private final long most;
    private final List<FhirColumn> columns;
    private final List<ColumnFacts> facts;
    private final RowsWriter writer;
    private boolean whole = true;

    FhirTable(String type, Output output, long most) {
        this.type = type;
        this.most = most;
        this.columns = FhirTables.columns(type);
        this.facts = columns.stream().map(column -> new ColumnFacts()).toList();
        this.writer = new RowsWriter(output);
    }

    void add(long number, JsonNode resource, Function<String, String> references) {
        if (writer.written() >= most) {
            whole = false;
            return;
        }
        List<@Nullable String> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).text(resource, references);
            columns.get(i).learn(facts.get(i), resource, text);
            row.add(text);
        }
        writer.row(number, row);
    }

    void reject(long line, String raw, String reason) {
        writer.reject(line, raw, reason);
    }

    long rows() {
        return writer.written();
    }

    /** @param complete whether the whole file was looked at */
    Part part(String prefix, boolean complete) {
        writer.close();
        List<Note> notes = new ArrayList<>();
        if (!FhirTables.isKnown(type)) {
            notes.add(Note.of("FHIR_GENERIC", "type", type));
        }
        List<Part.Column> described = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            described.add(new Part.Column(columns.get(i).name(), facts.get(i).type(), true, false));
        }
        return new Part(
                prefix + type,
                Part.Format.ROWS,
                writer.file(),
                described,
                writer.written(),
                writer.rejected(),
                writer.rejectsFileIfAny(),
                writer.firstRejects(),
                whole && complete,
                false,
                null,
                null,
                notes);
    }
}
