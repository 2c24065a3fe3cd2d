package eu.shifthub.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The last entry of a backup: what a whole one holds. A file without it was cut short.
 *
 * @param migration the version of the schema that the tables have
 * @param rows how many each table has, by its qualified name
 * @param sequences how far each has counted
 * @param blobs how many there are
 */
record Contents(Instant created, String migration, Map<String, Long> rows, Map<String, Long> sequences, long blobs) {
    static final String ENTRY = "contents.properties";

    private static final String FORMAT = "1";

    byte[] write() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("format", FORMAT);
        properties.setProperty("created", created.toString());
        properties.setProperty("migration", migration);
        properties.setProperty("blobs", Long.toString(blobs));
        rows.forEach((table, count) -> properties.setProperty("rows." + table, Long.toString(count)));
        sequences.forEach((name, value) -> properties.setProperty("sequence." + name, Long.toString(value)));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Contents read(InputStream entry) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(entry, StandardCharsets.UTF_8));
        if (!FORMAT.equals(properties.getProperty("format"))) {
            throw new BackupProblem(
                    "The backup has a format that this hub does not know; restore it with a newer hub.");
        }
        return new Contents(
                Instant.parse(properties.getProperty("created")),
                properties.getProperty("migration"),
                numbers(properties, "rows."),
                numbers(properties, "sequence."),
                Long.parseLong(properties.getProperty("blobs")));
    }

    private static Map<String, Long> numbers(Properties properties, String prefix) {
        Map<String, Long> numbers = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                numbers.put(key.substring(prefix.length()), Long.parseLong(properties.getProperty(key)));
            }
        }
        return numbers;
    }
}
