package eu.shifthub.hub.serving;

import eu.shifthub.hub.engine.ResultColumn;
import eu.shifthub.hub.query.Cells;
import eu.shifthub.hub.query.RowStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a row, cells as the GraphQL contract writes them: a line each (NDJSON), or all in one array.
 *
 * @param array whether the objects are elements of one array
 */
record JsonFile(RowStream rows, boolean array) implements RowFile {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void writeTo(OutputStream out) throws IOException {
        List<String> names = rows.columns().stream().map(ResultColumn::name).toList();
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            begin(json);
            json.flush();
            while (rows.next()) {
                row(json, names);
            }
            end(json);
        }
    }

    private void begin(JsonGenerator json) {
        if (array) {
            json.writeStartArray();
        }
    }

    private void row(JsonGenerator json, List<String> names) {
        json.writeStartObject();
        for (int column = 0; column < names.size(); column++) {
            json.writeName(names.get(column));
            value(json, Cells.json(rows.value(column)));
        }
        json.writeEndObject();
        if (!array) {
            json.writeRaw('\n');
        }
    }

    /** {@link Cells#json} gives no other types. */
    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private void end(JsonGenerator json) {
        if (array) {
            json.writeEndArray();
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
