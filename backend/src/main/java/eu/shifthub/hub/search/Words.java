package eu.shifthub.hub.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What was typed, as words to find. Nothing in it is syntax.
 *
 * @param words without case and accents, at most {@link #MOST}
 */
record Words(List<String> words) {
    private static final int MOST = 24;
    private static final int ALL_OF = 3;
    private static final float SHARE_OF_MORE = 0.75f;
    private static final float TIE = 0.1f;

    static Words of(String typed) {
        List<String> words = Text.FOLDED.words(typed);
        return new Words(words.subList(0, Math.min(words.size(), MOST)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Every word is found, of more than three at least three quarters; words without meaning need not be. */
    Query query(Sight sight) {
        boolean onlyStopWords = words.stream().allMatch(Words::isStopWord);
        var all = new BooleanQuery.Builder();
        var needed = new BooleanQuery.Builder();
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            Query found = word(words.get(i), i == words.size() - 1, sight);
            if (onlyStopWords || !isStopWord(words.get(i))) {
                needed.add(found, BooleanClause.Occur.SHOULD);
                count++;
            } else {
                all.add(found, BooleanClause.Occur.SHOULD);
            }
        }
        needed.setMinimumNumberShouldMatch(count <= ALL_OF ? count : Math.round(count * SHARE_OF_MORE));
        return all.add(needed.build(), BooleanClause.Occur.MUST).build();
    }

    /** The same words as they stand in one field, for highlighting. */
    Query inField(String field) {
        var any = new BooleanQuery.Builder();
        for (String word : words) {
            if (!isStopWord(word)) {
                any.add(new TermQuery(new Term(field, word)), BooleanClause.Occur.SHOULD);
                similar(field, word).forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
            }
        }
        return any.build();
    }

    /** The words typed so far as beginnings of the title's. */
    Query beginnings() {
        var all = new BooleanQuery.Builder();
        String field = Text.BEGINNINGS.field(Fields.TITLE);
        for (String word : words) {
            List<Query> ways = new ArrayList<>(List.of(new TermQuery(new Term(field, word))));
            similar(Text.FOLDED.field(Fields.TITLE), word).forEach(query -> ways.add(new BoostQuery(query, 0.3f)));
            all.add(new DisjunctionMaxQuery(ways, TIE), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    /** One word alone. */
    List<Words> each() {
        return words.stream().map(word -> new Words(List.of(word))).toList();
    }

    private static Query word(String word, boolean last, Sight sight) {
        List<Query> ways = new ArrayList<>();
        ways.addAll(field(Fields.TITLE, 4, word, last));
        ways.addAll(field(Fields.PUBLISHER, 1.5f, word, last));
        List<Query> described = new ArrayList<>();
        described.addAll(field(Fields.LABELS, 2, word, last));
        described.addAll(field(Fields.DESCRIPTION, 1, word, false));
        ways.add(new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(described, TIE), BooleanClause.Occur.MUST)
                .add(sight.described(), BooleanClause.Occur.FILTER)
                .build());
        ways.add(new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(field(Fields.DOCUMENT, 0.5f, word, false), TIE), BooleanClause.Occur.MUST)
                .add(sight.rows(), BooleanClause.Occur.FILTER)
                .build());
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static List<Query> field(String name, float boost, String word, boolean last) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(Text.FOLDED.field(name), word)), boost));
        for (Text way : List.of(Text.FRENCH, Text.ENGLISH)) {
            way.words(word)
                    .forEach(stem ->
                            ways.add(new BoostQuery(new TermQuery(new Term(way.field(name), stem)), boost * 0.7f)));
        }
        similar(Text.FOLDED.field(name), word).forEach(query -> ways.add(new BoostQuery(query, boost * 0.2f)));
        if (last) {
            ways.add(new BoostQuery(new TermQuery(new Term(Text.BEGINNINGS.field(name), word)), boost * 0.3f));
        }
        return ways;
    }

    /** Words that differ by a typo: one letter from four letters on, two from six on. */
    private static List<Query> similar(String field, String word) {
        int edits = word.length() < 4 ? 0 : word.length() < 6 ? 1 : 2;
        boolean isNumber = word.chars().allMatch(Character::isDigit);
        return edits == 0 || isNumber ? List.of() : List.of(new FuzzyQuery(new Term(field, word), edits, 1));
    }

    private static boolean isStopWord(String word) {
        return Text.FRENCH.words(word).isEmpty() || Text.ENGLISH.words(word).isEmpty();
    }
}
