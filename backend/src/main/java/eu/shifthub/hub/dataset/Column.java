package eu.shifthub.hub.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A column of a version.
 *
 * @param name as the data has it, for example {@code Num RPPS}; SQL quotes it
 * @param label what it means, in a few words
 * @param description what there is to know of it
 * @param unit what its numbers are in, for example {@code mg/l}
 * @param key whether it is part of what tells the rows apart
 * @param personalData whether its values are about a person who could be found by them: no statistics show a value
 */
public record Column(
        String name,
        ColumnType type,
        @Nullable String label,
        @Nullable String description,
        @Nullable String unit,
        boolean key,
        boolean personalData) {
    /** A column of which nobody has said more. */
    public Column(String name, ColumnType type, @Nullable String label) {
        this(name, type, label, null, null, false, false);
    }

    /** Versions that are older than some of these facts lack them. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Column read(
            String name,
            ColumnType type,
            @Nullable String label,
            @Nullable String description,
            @Nullable String unit,
            @Nullable Boolean key,
            @Nullable Boolean personalData) {
        return new Column(
                name, type, label, description, unit, Boolean.TRUE.equals(key), Boolean.TRUE.equals(personalData));
    }

    /** The same with what is known of the column of this name in the version before. */
    public Column inheriting(Column before) {
        return new Column(
                name,
                type,
                label == null ? before.label : label,
                description == null ? before.description : description,
                unit == null ? before.unit : unit,
                key || before.key,
                personalData || before.personalData);
    }

    /** The same, marked as personal data. */
    public Column asPersonalData() {
        return new Column(name, type, label, description, unit, key, true);
    }

    /** The same with what is known of the column it was made from, in another dataset, where its rows are others. */
    Column madeOf(Column source) {
        Column inherited = inheriting(source);
        return new Column(
                name, type, inherited.label, inherited.description, inherited.unit, key, inherited.personalData);
    }
}
