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

    /** Names that SQL engines keep for themselves. */
    private static final Set<String> RESERVED =
            Set.of("main", "temp", "system", "information_schema", "pg_catalog", "memory", "default");

    private Slugs() {}

    /** {@code Médecins Accrédités HAS} gives {@code medecins_accredites_has}; never empty, never reserved. */
    public static String of(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String plain = EDGES.matcher(
                        OTHER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("_"))
                .replaceAll("");
        String cut = plain.length() > MAX_LENGTH - 2 ? plain.substring(0, MAX_LENGTH - 2) : plain;
        return isValid(cut) ? cut : "x_" + cut;
    }

    public static boolean isValid(String slug) {
        return VALID.matcher(slug).matches() && !RESERVED.contains(slug);
    }
}
