package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.catalog.describing.DescribedValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIs;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Resource;

/** Words and addresses that people typed, made fit for every syntax of RDF; what cannot be is left out. */
final class Literals {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    /** No character that Turtle, XML or JSON-LD would have to be told about. */
    private static final Pattern IRI =
            Pattern.compile("(https?://|urn:|mailto:)[^\\s<>\"{}|\\\\^`\\p{Cntrl}\\x{FFFE}\\x{FFFF}\\p{Cs}]+");

    private Literals() {}

    static Optional<Literal> of(Draft draft, DescribedValue.Text said) {
        if (said.text().isBlank()) {
            return Optional.empty();
        }
        String text = Draft.text(said.text());
        String language = said.language();
        return Optional.of(
                language != null && LANGUAGE.matcher(language).matches()
                        ? draft.model().createLiteral(text, language)
                        : draft.model().createLiteral(text));
    }

    static Optional<Resource> of(Draft draft, DescribedValue.Link said) {
        return link(draft, said.iri());
    }

    static Optional<Resource> link(Draft draft, String iri) {
        boolean fits =
                IRI.matcher(iri).matches() && IRIs.check(iri) && !draft.iris().isOwn(iri);
        return fits ? Optional.of(draft.resource(iri)) : Optional.empty();
    }
}
