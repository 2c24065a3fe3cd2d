package eu.shifthub.hub.application;

import org.jspecify.annotations.Nullable;

/** Of the values whose hashes are kept, the one that somebody came with. */
record Given(
        @Nullable String state,
        @Nullable String code,
        @Nullable String token) {
    static final Given NOTHING = new Given(null, null, null);

    static Given state(String value) {
        return new Given(value, null, null);
    }

    static Given code(String value) {
        return new Given(null, value, null);
    }

    static Given token(String value) {
        return new Given(null, null, value);
    }
}
