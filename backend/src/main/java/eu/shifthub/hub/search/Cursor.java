package eu.shifthub.hub.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where a hit stands: the order, its value in it, its id. It stays good when the index changes.
 *
 * @param value as {@link CatalogSort#write} has it
 */
record Cursor(CatalogSort sort, String value, UUID id) {
    static Cursor of(CatalogSort sort, FieldDoc hit) {
        BytesRef id = (BytesRef) hit.fields[hit.fields.length - 1];
        return new Cursor(sort, sort.write(Arrays.asList(hit.fields)), UUID.fromString(id.utf8ToString()));
    }

    static Cursor parse(CatalogSort sort, String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            if (parts.length != 3 || !parts[0].equals(sort.name())) {
                throw SearchProblem.CURSOR_INVALID.at("after");
            }
            var cursor = new Cursor(sort, parts[2], UUID.fromString(parts[1]));
            sort.read(cursor.value());
            return cursor;
        } catch (IllegalArgumentException e) {
            throw SearchProblem.CURSOR_INVALID.at("after");
        }
    }

    /** As a place to begin after; no document of the index has so high a number, so the id alone decides. */
    FieldDoc after(int maxDoc) {
        return new FieldDoc(
                Math.max(0, maxDoc - 1), Float.NaN, new Object[] {sort.read(value), new BytesRef(id.toString())});
    }

    @Override
    public String toString() {
        String plain = sort.name() + " " + id + " " + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
