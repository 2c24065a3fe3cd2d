package eu.shifthub.hub.reader.process;

import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How readers read JSON: strictly, and no deeper than anybody means. */
final class Json {
    private static final int DEEPEST = 500;
    private static final int LONGEST_TEXT = 64 << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static JsonParser open(Path file) {
        return FACTORY.createParser(ObjectReadContext.empty(), file);
    }

    static JsonParser open(String text) {
        return MAPPER.createParser(text);
    }

    /** What is wrong, with the place in the file. */
    static Refusal refusal(String file, JacksonException e, JsonParser parser) {
        TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        boolean deep = e instanceof StreamConstraintsException
                && String.valueOf(e.getMessage()).contains("nesting depth");
        return new Refusal(deep ? "JSON_TOO_DEEP" : "JSON_WRONG")
                .with("file", file)
                .with("line", Math.max(1, at.getLineNr()))
                .with("column", Math.max(1, at.getColumnNr()))
                .with(deep ? "most" : "message", deep ? DEEPEST : e.getOriginalMessage());
    }
}
