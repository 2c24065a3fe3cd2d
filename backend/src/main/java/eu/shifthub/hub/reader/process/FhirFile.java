package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Resources of FHIR R4, in a Bundle, alone, in a list, or one a line: a part a resource type. */
final class FhirFile {
    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern RESOURCE_TYPE = Pattern.compile("\"resourceType\"\\s*:\\s*\"[A-Z][A-Za-z]+\"");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:https?://.*/)?([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})(?:/_history/[^/]+)?");

    private final ReadTask task;
    private final Path file;
    private final String name;
    private final Output output;
    private final String prefix;
    private final boolean lines;
    private boolean stopped;
    private final Map<String, FhirTable> tables = new TreeMap<>();
    /** Of bundles that name their resources otherwise than by type and id. */
    private final Map<String, String> fullUrls = new HashMap<>();

    FhirFile(ReadTask task, Path file, String name, Output output, String prefix, boolean lines) {
        this.task = task;
        this.file = file;
        this.name = name;
        this.output = output;
        this.prefix = prefix;
        this.lines = lines;
    }

    /** Whether its objects say that they are resources. */
    static boolean isFhir(Path file, boolean lines) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            if (!RESOURCE_TYPE.matcher(start).find()) {
                return false;
            }
        }
        try (JsonParser parser = Json.open(file)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && !lines) {
                token = parser.nextToken();
            }
            return token == JsonToken.START_OBJECT && saysResourceType(parser);
        } catch (JacksonException e) {
            return false; // What is wrong is told by who reads it.
        }
    }

    private static boolean saysResourceType(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentName().equals("resourceType")) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    void read() throws IOException {
        if (!lines) {
            each(this::learnUrl);
        }
        each(this::take);
        String own = prefix.isEmpty() ? "" : prefix;
        tables.values().stream()
                .sorted(Comparator.comparingLong(FhirTable::rows).reversed())
                .forEach(table -> output.add(table.part(own, !stopped)));
    }

    /** Takes one resource, with the address that its bundle gives it. */
    private interface Taker {
        void take(long number, JsonNode resource, @Nullable String fullUrl);
    }

    private void learnUrl(long number, JsonNode resource, @Nullable String fullUrl) {
        String id = resource.path("id").asString("");
        if (fullUrl != null && fullUrl.startsWith("urn:") && !id.isEmpty()) {
            fullUrls.put(fullUrl, type(resource) + "/" + id);
        }
    }

    private void take(long number, JsonNode resource, @Nullable String fullUrl) {
        table(type(resource)).add(number, resource, this::reference);
    }

    private FhirTable table(String type) {
        return tables.computeIfAbsent(type, added -> new FhirTable(added, output, task.rows()));
    }

    /** {@code Patient/x}, whether it is written so, as an address on a server, or as one within the bundle. */
    private String reference(String written) {
        String known = fullUrls.get(written);
        if (known != null) {
            return known;
        }
        Matcher matcher = REFERENCE.matcher(written);
        return matcher.matches() ? matcher.group(1) : written;
    }

    private static String type(JsonNode resource) {
        String type = resource.path("resourceType").asString("");
        return type.matches("[A-Z][A-Za-z]{1,60}") ? type : "Unknown";
    }

    private void each(Taker taker) throws IOException {
        if (lines) {
            new JsonRecords(file, name).each(new Lines(taker));
            return;
        }
        try (JsonParser parser = Json.open(file)) {
            try {
                JsonToken root = parser.nextToken();
                if (root == JsonToken.START_ARRAY) {
                    long number = 0;
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        taker.take(++number, Json.MAPPER.readTree(parser), null);
                    }
                } else {
                    bundleOrOne(parser, taker);
                }
            } catch (JacksonException e) {
                throw Json.refusal(name, e, parser);
            }
        }
    }

    private void bundleOrOne(JsonParser parser, Taker taker) {
        boolean bundle = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("resourceType")) {
                bundle = parser.getString().equals("Bundle");
            } else if (field.equals("entry") && value == JsonToken.START_ARRAY) {
                bundle = true;
                entries(parser, taker);
            } else {
                parser.skipChildren();
            }
        }
        if (!bundle) {
            try (JsonParser again = Json.open(file)) {
                again.nextToken();
                taker.take(1, Json.MAPPER.readTree(again), null);
            }
        }
    }

    private static void entries(JsonParser parser, Taker taker) {
        long number = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode entry = Json.MAPPER.readTree(parser);
            number++;
            JsonNode resource = entry.get("resource");
            if (resource != null && resource.isObject()) {
                JsonNode fullUrl = entry.get("fullUrl");
                taker.take(number, resource, fullUrl == null ? null : fullUrl.asString());
            }
        }
    }

    /** Resources one a line; a line that is none counts as rejected in a table of its own kind. */
    private final class Lines implements JsonRecords.Taker {
        private final Taker taker;
        private String last = "Unknown";
        private long taken;

        Lines(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void take(String table, long line, JsonParser record) {
            JsonNode resource = Json.MAPPER.readTree(record);
            last = type(resource);
            taken++;
            taker.take(line, resource, null);
        }

        /** A preview looks at so many resources, whatever their types. */
        @Override
        public boolean hasEnough() {
            stopped |= taken > task.rows();
            return stopped;
        }

        @Override
        public void reject(String table, long line, String raw, String reason) {
            table(last).reject(line, raw, reason);
        }
    }
}
