package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;

/** A JSON or NDJSON file, read twice: once for its columns, once for its rows. Never in memory as a whole. */
final class JsonFile {
    private final ReadTask task;
    private final Path file;
    private final String name;
    private final Output output;
    private final String prefix;
    private final Map<String, JsonTable> tables = new LinkedHashMap<>();

    JsonFile(ReadTask task, Path file, String name, Output output, String prefix) {
        this.task = task;
        this.file = file;
        this.name = name;
        this.output = output;
        this.prefix = prefix;
    }

    void read() throws IOException {
        JsonRecords records = new JsonRecords(file, name);
        if (FhirFile.isFhir(file, records.lines())) {
            new FhirFile(task, file, name, output, prefix, records.lines()).read();
            return;
        }
        records.each(new Learning());
        if (tables.values().stream().noneMatch(JsonTable::hasColumns)) {
            throw new Refusal("JSON_NO_TABLE").with("file", name);
        }
        tables.values().forEach(table -> table.begin(output));
        records.each(new Writing());
        boolean several = tables.size() > 1;
        for (JsonTable table : tables.values()) {
            table.writer().close();
            List<Note> notes =
                    table.path().isEmpty() || several ? List.of() : List.of(Note.of("JSON_LIST", "name", table.path()));
            output.add(table.part(notes));
        }
    }

    private JsonTable table(String path) {
        return tables.computeIfAbsent(path, added -> new JsonTable(partName(added), added));
    }

    private String partName(String path) {
        String own = prefix.isEmpty() ? name : prefix.substring(0, prefix.length() - Names.INSIDE.length());
        return path.isEmpty() ? own : prefix + path;
    }

    private boolean hasEnough(Predicate<JsonTable> full) {
        JsonTable only = tables.get("");
        return only != null && full.test(only);
    }

    private final class Learning implements JsonRecords.Taker {
        @Override
        public boolean hasEnough() {
            return JsonFile.this.hasEnough(table -> !table.takesMore());
        }

        @Override
        public void take(String table, long line, JsonParser record) {
            JsonTable into = table(table);
            if (into.takesMore()) {
                JsonRecord read = JsonRecord.read(record);
                if (read.wrong() == null) {
                    into.learn(read, task.rows());
                }
            } else {
                record.skipChildren();
            }
        }

        @Override
        public void reject(String table, long line, String raw, String reason) {
            table(table);
        }
    }

    private final class Writing implements JsonRecords.Taker {
        @Override
        public boolean hasEnough() {
            return JsonFile.this.hasEnough(table -> table.isFull(task.rows()));
        }

        @Override
        public void take(String table, long line, JsonParser record) {
            JsonTable into = table(table);
            if (into.isFull(task.rows())) {
                record.skipChildren();
                return;
            }
            JsonRecord read = JsonRecord.read(record);
            if (read.wrong() == null) {
                into.write(read, line);
            } else {
                into.writer().reject(line, read.wrong().raw(), read.wrong().reason());
            }
        }

        @Override
        public void reject(String table, long line, String raw, String reason) {
            JsonTable into = table(table);
            if (!into.isFull(task.rows())) {
                into.writer().reject(line, raw, reason);
            }
        }
    }
}
