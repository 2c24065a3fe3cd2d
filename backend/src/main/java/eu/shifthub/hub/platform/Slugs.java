package eu.shifthub.hub.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the names by which addresses and SQL call workspaces and datasets. */
public final class Slugs {
    public static final int MAX_LENGTH = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");
    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9_]{0," + (MAX_LENGTH - 1) + "}");

    /** Names that SQL engines keep for themselves, and words that SQL takes as a name only in quotes. */
    private static final Set<String> RESERVED = Set.of(("main temp system information_schema pg_catalog memory "
                    + "all analyse analyze and any array as asc asymmetric both case cast check collate column "
                    + "constraint create default deferrable desc describe distinct do else end except false fetch for "
                    + "foreign from grant group having in initially intersect into lambda lateral leading limit not "
                    + "null offset on only or order pivot placing primary qualify references returning select show "
                    + "some summarize symmetric table then to trailing true union unique unpivot using variadic when "
                    + "where window with")
            .split(" "));

    private Slugs() {}

    /** {@code Médecins Accrédités HAS} gives {@code medecins_accredites_has}; never empty, never reserved. */
    public static String of(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String letters = folded.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        String plain = EDGES.matcher(OTHER.matcher(letters).replaceAll("_")).replaceAll("");
        String cut = plain.length() > MAX_LENGTH - 2 ? plain.substring(0, MAX_LENGTH - 2) : plain;
        return isValid(cut) ? cut : "x_" + cut;
    }

    /** The slug with a number behind it, for when the plain one is taken. */
    public static String numbered(String slug, int number) {
        String suffix = "_" + number;
        return slug.substring(0, Math.min(slug.length(), MAX_LENGTH - suffix.length())) + suffix;
    }

    public static boolean isValid(String slug) {
        return VALID.matcher(slug).matches() && !RESERVED.contains(slug);
    }
}
