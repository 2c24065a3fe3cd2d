package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Readings;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/**
 * By what a dataset of another catalog is found beside its own words. Names are as that catalog has them, whether they
 * are known here or not.
 *
 * @param titles in each of its languages, first the one that is read unasked; as are the descriptions
 * @param themes IRIs of data themes and health themes
 * @param healthCategories IRIs
 * @param accessRights IRIs
 * @param places IRIs of what it covers
 * @param formats of its distributions: IRIs of file or media types, or words
 * @param years that it covers
 */
public record RemoteTerms(
        List<LocalText> titles,
        List<LocalText> descriptions,
        List<String> themes,
        List<String> healthCategories,
        List<String> accessRights,
        List<String> places,
        List<String> formats,
        List<Integer> years) {
    static final RemoteTerms NONE =
            new RemoteTerms(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MOST_LANGUAGES = 12;
    private static final int MOST_NAMES = 100;
    private static final int MOST_YEARS = 100;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_DESCRIPTION = 10_000;

    public RemoteTerms {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        themes = List.copyOf(themes);
        healthCategories = List.copyOf(healthCategories);
        accessRights = List.copyOf(accessRights);
        places = List.copyOf(places);
        formats = List.copyOf(formats);
        years = List.copyOf(years);
    }

    static RemoteTerms of(Resource dataset) {
        return new RemoteTerms(
                texts(dataset, DCTerms.title, LONGEST_TITLE),
                texts(dataset, DCTerms.description, LONGEST_DESCRIPTION),
                names(Stream.concat(objects(dataset, DCAT.theme), objects(dataset, health("healthTheme")))),
                names(objects(dataset, health("healthCategory"))),
                names(objects(dataset, DCTerms.accessRights)),
                names(objects(dataset, DCTerms.spatial)),
                names(objects(dataset, DCAT.distribution)
                        .filter(RDFNode::isResource)
                        .map(RDFNode::asResource)
                        .flatMap(form -> Stream.concat(objects(form, DCTerms.format), objects(form, DCAT.mediaType)))),
                years(dataset));
    }

    private static Property health(String name) {
        return ResourceFactory.createProperty(Terms.HEALTHDCAT + name);
    }

    private static List<LocalText> texts(Resource dataset, Property property, int longest) {
        Set<String> languages = new HashSet<>();
        return RemoteFacts.texts(dataset, property)
                .filter(text -> languages.add(text.getLanguage()))
                .map(text -> new LocalText(
                        RemoteFacts.cut(text.getLexicalForm().strip(), longest),
                        text.getLanguage().isEmpty() ? null : text.getLanguage()))
                .limit(MOST_LANGUAGES)
                .toList();
    }

    private static Stream<RDFNode> objects(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(statement -> statement.getObject()).toList().stream();
    }

    private static List<String> names(Stream<RDFNode> nodes) {
        return nodes.map(node -> node.isLiteral()
                        ? node.asLiteral().getLexicalForm().strip()
                        : node.asResource().getURI())
                .filter(Objects::nonNull)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .distinct()
                .sorted()
                .limit(MOST_NAMES)
                .toList();
    }

    private static List<Integer> years(Resource dataset) {
        return Readings.of(dataset.getModel(), dataset.getURI(), List.of(DCTerms.temporal.getURI()), "en", false)
                .stream()
                .flatMapToInt(RemoteTerms::years)
                .distinct()
                .sorted()
                .limit(MOST_YEARS)
                .boxed()
                .toList();
    }

    /** Of a period with one end alone, the year of that. */
    private static IntStream years(Readings.Reading period) {
        LocalDate from = period.from() == null ? period.to() : period.from();
        LocalDate to = period.to() == null ? period.from() : period.to();
        return from == null || to == null
                ? IntStream.empty()
                : IntStream.rangeClosed(Math.max(from.getYear(), to.getYear() - MOST_YEARS), to.getYear());
    }
}
