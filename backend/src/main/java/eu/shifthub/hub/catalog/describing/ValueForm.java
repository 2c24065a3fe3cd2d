package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.platform.CleanText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIs;
import org.jspecify.annotations.Nullable;

/** A value as GraphQL has it: of its fields those are filled that the kind of its property asks for. */
record ValueForm(
        @Nullable String text,
        @Nullable String language,
        @Nullable String iri,
        @Nullable Long number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        DescribedValue.@Nullable Agent agent) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_LINK = 2_000;
    /** Above what any shape allows: so that none, and no regular expression in one, is asked about more. */
    private static final int LONGEST_TEXT = 20_000;
    /** RFC 5321: 64 before the @, 255 behind it. */
    private static final int LONGEST_EMAIL = 320;

    private static final int LONGEST_NAME = 1_000;

    static ValueForm of(DescribedValue value) {
        return switch (value) {
            case DescribedValue.Text text -> new ValueForm(text.text(), text.language(), null, null, null, null, null);
            case DescribedValue.Link link -> new ValueForm(null, null, link.iri(), null, null, null, null);
            case DescribedValue.Amount amount -> new ValueForm(null, null, null, amount.amount(), null, null, null);
            case DescribedValue.Period period ->
                new ValueForm(null, null, null, null, period.from(), period.to(), null);
            case DescribedValue.Agent agent -> new ValueForm(null, null, null, null, null, null, agent);
        };
    }

    /** The value that a field of the profile takes; empty where nothing is filled in. */
    Optional<DescribedValue> toValue(ProfileField field) {
        return switch (field.kind()) {
            case TEXT, DURATION ->
                ofText(
                        text == null
                                ? ""
                                : CleanText.line(text, field.property()).replaceAll("\\s+", " "),
                        field);
            case LINES -> ofText(text == null ? "" : CleanText.lines(text, field.property()), field);
            case CONCEPT, LINK ->
                blank(iri) ? Optional.empty() : Optional.of(new DescribedValue.Link(link(iri, field)));
            case NUMBER -> Optional.ofNullable(number).map(given -> new DescribedValue.Amount(amount(given, field)));
            case PERIOD ->
                from == null && to == null
                        ? Optional.empty()
                        : Optional.of(new DescribedValue.Period(day(from, field), day(to, field)));
            case AGENT -> Optional.ofNullable(agent).flatMap(given -> ofAgent(given, field));
        };
    }

    private static String within(int longest, String text, ProfileField field) {
        if (text.length() > longest) {
            throw DescribingProblem.wrong(field.property(), "TOO_LONG", List.of(Integer.toString(longest)));
        }
        return text;
    }

    private Optional<DescribedValue> ofText(String clean, ProfileField field) {
        within(LONGEST_TEXT, clean, field);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        if (language != null
                && (!field.localised() || !LANGUAGE.matcher(language).matches())) {
            throw DescribingProblem.LANGUAGE_UNKNOWN.at(field.property());
        }
        return Optional.of(new DescribedValue.Text(clean, language));
    }

    private static Optional<DescribedValue> ofAgent(DescribedValue.Agent given, ProfileField field) {
        DescribedValue.Agent agent = new DescribedValue.Agent(
                within(LONGEST_NAME, CleanText.line(given.name(), field.property()), field),
                blank(given.type()) ? null : link(given.type(), field),
                blank(given.page()) ? null : link(given.page(), field),
                given.email() == null || given.email().isBlank()
                        ? null
                        : within(LONGEST_EMAIL, CleanText.line(given.email(), field.property()), field));
        boolean nothing =
                agent.name().isEmpty() && agent.type() == null && agent.page() == null && agent.email() == null;
        return nothing ? Optional.empty() : Optional.of(agent);
    }

    /** An absolute IRI that can be written in any syntax of RDF. */
    private static String link(@Nullable String iri, ProfileField field) {
        String stripped = iri == null ? "" : iri.strip();
        try {
            if (stripped.length() <= LONGEST_LINK && new URI(stripped).isAbsolute() && IRIs.check(stripped)) {
                return stripped;
            }
        } catch (URISyntaxException e) {
            throw DescribingProblem.LINK_INVALID.at(field.property());
        }
        throw DescribingProblem.LINK_INVALID.at(field.property());
    }

    private static long amount(long given, ProfileField field) {
        if (given < 0) {
            throw DescribingProblem.NUMBER_NEGATIVE.at(field.property());
        }
        return given;
    }

    /** Years of four digits are what every consumer reads. */
    private static @Nullable LocalDate day(@Nullable LocalDate day, ProfileField field) {
        if (day != null && (day.getYear() < 1000 || day.getYear() > 9999)) {
            throw DescribingProblem.DAY_INVALID.at(field.property(), Map.of("day", day));
        }
        return day;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
