package eu.shifthub.hub.platform;

import java.util.Map;
import java.util.TreeMap;

/**
 * One of a closed set of reasons that stand within the text of a {@link Problem} or a report. Like a problem it has a
 * text in each language, filed under its {@link #key()}; the constant's name is its code within the room.
 */
public interface Reason {
    String room();

    /** The enum constant's name. */
    String name();

    /** In English; {@code {name}} is replaced by a fact. */
    String message();

    /** Where texts in other languages are filed, for example {@code engine.reason.NUL}. */
    default String key() {
        return room() + ".reason." + name();
    }

    /** In English, filled with its facts. */
    default String words(Map<String, ?> facts) {
        return fill(message(), facts);
    }

    /** The parameters of a problem whose text has this reason in place of {@code {reason}}, with those given. */
    default Map<String, Object> with(Map<String, ?> parameters) {
        return as("reason", parameters);
    }

    /** The same in place of another parameter; its key comes along, so that it can be told in another language. */
    default Map<String, Object> as(String parameter, Map<String, ?> parameters) {
        Map<String, Object> all = new TreeMap<>(parameters);
        all.put(parameter, words(parameters));
        all.put(parameter + "Key", key());
        return all;
    }

    /** A text with facts in place of their names in braces. */
    static String fill(String text, Map<String, ?> facts) {
        String filled = text;
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return filled;
    }
}
