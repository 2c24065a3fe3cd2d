package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** A part of the index as one caller sees it, and which of its documents have which words, for one question. */
final class SeenPart {
    private static final float ANYWHERE = 0.7f;

    private final IndexState.Part part;
    private final Sight.Seen seen;
    private final Map<Sought, List<Grade>> ofWords = new HashMap<>();

    SeenPart(IndexState.Part part, Sight.Seen seen) {
        this.part = part;
        this.seen = seen;
    }

    Sight.Seen seen() {
        return seen;
    }

    Segment segment() {
        return part.segment();
    }

    LeafReader reader() {
        return part.reader();
    }

    /** Documents with one of the values of a facet, as far as the caller may know. */
    FixedBitSet with(CatalogFacet facet, Set<String> values) throws IOException {
        FixedBitSet with = Segment.postings(reader(), facet.field(), terms(values));
        if (facet.isDescription()) {
            with.and(seen.described());
        }
        return with;
    }

    /** Documents that have what is sought in texts that the caller may read. */
    FixedBitSet with(Sought word) throws IOException {
        return union(grades(word));
    }

    /** The ways in which documents have what is sought, those that count most first. */
    List<Grade> grades(Sought word) throws IOException {
        List<Grade> known = ofWords.get(word);
        if (known != null) {
            return known;
        }
        List<Grade> grades = new ArrayList<>(
                word.together().size() == 1
                        ? in(Fields.TEXTS, field -> field, word.together().getFirst())
                        : together(word.together()));
        grades.addAll(in(Fields.TOPICS, Fields::topics, word.topicTerms()));
        if (!word.beginning().isEmpty()) {
            grades.addAll(in(Fields.BEGINNINGS, Fields::beginnings, Map.of(word.beginning(), Sought.BEGINNING)));
        }
        grades.sort(Comparator.comparingDouble(Grade::weight).reversed());
        ofWords.put(word, grades);
        return grades;
    }

    private List<Grade> in(List<String> fields, UnaryOperator<String> form, Map<String, Float> terms)
            throws IOException {
        Map<Float, List<BytesRef>> byWeight = new TreeMap<>();
        terms.forEach((term, weight) ->
                byWeight.computeIfAbsent(weight, each -> new ArrayList<>()).add(new BytesRef(term)));
        List<Grade> grades = new ArrayList<>();
        for (String field : fields) {
            for (Map.Entry<Float, List<BytesRef>> each : byWeight.entrySet()) {
                FixedBitSet found = Segment.findPostings(reader(), form.apply(field), each.getValue());
                if (found != null) {
                    gate(field, found);
                    grades.add(new Grade(
                            found,
                            each.getKey() * Fields.weight(field),
                            segment().lengths(field)));
                }
            }
        }
        return grades;
    }

    /** All of several words: in one field, or anywhere. */
    private List<Grade> together(List<Map<String, Float>> words) throws IOException {
        List<Grade> grades = new ArrayList<>();
        FixedBitSet anywhere = seen.outlined();
        for (Map<String, Float> word : words) {
            anywhere = both(anywhere, union(in(Fields.TEXTS, field -> field, word)));
        }
        grades.add(new Grade(anywhere, ANYWHERE, Lengths.alike(reader().maxDoc())));
        for (String field : Fields.TEXTS) {
            FixedBitSet here = anywhere;
            for (Map<String, Float> word : words) {
                here = both(here, union(in(List.of(field), same -> same, word)));
            }
            grades.add(new Grade(here, Fields.weight(field), segment().lengths(field)));
        }
        return grades;
    }

    /** Who may not read a text does not find by it. */
    private void gate(String field, FixedBitSet found) {
        switch (Fields.level(field)) {
            case OUTLINE -> found.and(seen.outlined());
            case DESCRIPTION -> found.and(seen.described());
            case ROWS -> found.and(seen.rows());
        }
    }

    private FixedBitSet union(List<Grade> grades) {
        FixedBitSet all = new FixedBitSet(seen.outlined().length());
        grades.forEach(grade -> all.or(grade.documents()));
        return all;
    }

    private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
        FixedBitSet both = one.clone();
        both.and(other);
        return both;
    }

    private static List<BytesRef> terms(Collection<String> any) {
        return any.stream().map(BytesRef::new).sorted().toList();
    }
}
