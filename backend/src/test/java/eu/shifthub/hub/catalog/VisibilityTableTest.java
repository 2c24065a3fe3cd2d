package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.search.SearchAnswers;
import eu.shifthub.hub.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The contract's table: which fact of a dataset reaches which audience. Each fact has a mark of its own. */
@HubTest
@Import({Publisher.class, SearchAnswers.class})
@TestPropertySource(properties = "hub.catalog.page-size=3")
class VisibilityTableTest {
    private static final String CODES = "https://codes.example/theme/";
    private static final AtomicInteger NEXT = new AtomicInteger(70_000);

    /** Of more digits than a group of an identifier has, lest one of these contain a number by chance. */
    private static final long AGES = 1_000_000_000_000_000L;

    private static final long INDIVIDUALS = 2 * AGES;

    @Autowired
    Publisher publisher;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogReader reader;

    @Autowired
    Feed feed;

    @Autowired
    PropertyController properties;

    @Autowired
    SearchAnswers search;

    @Autowired
    GraphStore store;

    @Autowired
    HubFacts hub;

    private Viewer.Person manager;
    private Workspace project;

    @BeforeEach
    void project() {
        manager = publisher.person(Role.MANAGER, "Maja Manager");
        project = publisher.project(manager, "Project " + UUID.randomUUID());
    }

    @Test
    void saysToEachAudienceWhatTheTableAllowsAndNothingElse() {
        for (Sensitivity sensitivity : Sensitivity.values()) {
            for (boolean listed : List.of(true, false)) {
                Marked dataset = publish(sensitivity, listed);
                check(dataset, sensitivity, listed);
            }
        }
    }

    @Test
    void takesBackWhatMayNoLongerBeSaid() {
        Marked unlisted = publish(Sensitivity.PUBLIC, true);
        publisher.protectInSilence(unlisted.id(), Sensitivity.PUBLIC, false);
        catalog.project(unlisted.id());
        check(unlisted, Sensitivity.PUBLIC, false);

        Marked raised = publish(Sensitivity.PUBLIC, true);
        publisher.protectInSilence(raised.id(), Sensitivity.SENSITIVE, true);
        catalog.rebuild();
        check(raised, Sensitivity.SENSITIVE, true);
    }

    @Test
    void namesNoParentThatIsHidden() {
        UUID open = publish(Sensitivity.PUBLIC, true).id();
        UUID unlisted = publish(Sensitivity.PUBLIC, false).id();
        UUID sensitive = publish(Sensitivity.SENSITIVE, true).id();
        UUID child = publisher.publish(
                manager, project, "Child", "", Sensitivity.PUBLIC, true, List.of(open, unlisted, sensitive));
        await().until(() -> reader.find(Audience.PUBLIC, child).isPresent());

        assertThat(answer(Audience.PUBLIC, child)).contains(open.toString()).doesNotContain(unlisted.toString());
        assertThat(answer(Audience.SIGNED_IN, child)).contains(open.toString(), unlisted.toString());
        for (Audience audience : Audience.values()) {
            assertThat(answer(audience, child)).doesNotContain(sensitive.toString());
        }

        publisher.unpublish(open);
        await().until(() -> !answer(Audience.PUBLIC, child).contains(open.toString()));
        assertThat(answer(Audience.SIGNED_IN, child)).doesNotContain(open.toString());
    }

    private String answer(Audience audience, UUID dataset) {
        return String.join("", written(reader.find(audience, dataset)));
    }

    private static Visibility table(Audience audience, Sensitivity sensitivity, boolean listed) {
        if (audience == Audience.PUBLIC && !listed) {
            return Visibility.NONE;
        }
        return switch (sensitivity) {
            case PUBLIC -> Visibility.ROWS;
            case INTERNAL -> audience == Audience.PUBLIC ? Visibility.DESCRIPTION : Visibility.PREVIEW;
            case RESTRICTED -> Visibility.DESCRIPTION;
            case SENSITIVE -> Visibility.OUTLINE;
        };
    }

    /** In every syntax, of the dataset alone and of all pages; and by all that a search tells. */
    private void check(Marked dataset, Sensitivity sensitivity, boolean listed) {
        search.refresh();
        for (Audience audience : Audience.values()) {
            Visibility allowed = table(audience, sensitivity, listed);
            List<String> answers = new ArrayList<>(written(reader.find(audience, dataset.id())));
            answers.addAll(written(reader.findSeries(audience.example(), dataset.series())));
            answers.addAll(pages(audience));
            answers.addAll(changes(audience));
            answers.addAll(read(audience, dataset.id(), allowed));
            answers.addAll(search.of(
                    audience.example(),
                    dataset.id(),
                    dataset.title(),
                    dataset.marks().keySet()));
            dataset.marks()
                    .forEach((mark, from) -> assertThat(answers.stream().anyMatch(text -> text.contains(mark)))
                            .as("%s (%s) to %s of %s, listed: %s", mark, from, audience, sensitivity, listed)
                            .isEqualTo(allowed.atLeast(from)));
            assertThat(isServed(audience, dataset.id())).isEqualTo(allowed == Visibility.ROWS);
        }
    }

    /** Whether the graph itself, which SPARQL asks, says that a service has it. */
    private boolean isServed(Audience audience, UUID dataset) {
        return store.read(graph -> {
            Model model = GraphStore.graph(graph, audience);
            return model.contains(
                    null, DCAT.servesDataset, model.createResource(hub.iris().dataset(dataset)));
        });
    }

    /** As the page shows them. */
    private List<String> read(Audience audience, UUID dataset, Visibility visibility) {
        return catalog.entries(List.of(dataset)).stream()
                .map(entry -> new PublishedDataset(entry, Map.of()))
                .flatMap(known -> properties.properties(known, visibility, audience.example(), "fr").stream())
                .flatMap(property -> property.values().stream())
                .map(Object::toString)
                .toList();
    }

    /** What was taken back is in the feed by its name alone. */
    private List<String> changes(Audience audience) {
        var text = new StringWriter();
        RDFDataMgr.write(text, feed.fragment(audience, 0, "trig").content().get(), RDFFormat.TRIG_BLOCKS);
        return Arrays.stream(text.toString().split("\n"))
                .filter(line -> !line.contains("/catalog/feed#") && !line.contains("as:object"))
                .toList();
    }

    private List<String> pages(Audience audience) {
        List<String> texts = new ArrayList<>();
        UUID after = null;
        for (int number = 1; ; number++) {
            RdfAnswer page = reader.page(
                    audience.example(), new PageRequest(number, after, Instant.EPOCH), "https://hub.example/catalog");
            texts.addAll(written(Optional.of(page)));
            List<UUID> shown = page.model()
                    .listObjectsOfProperty(DCAT.dataset)
                    .mapWith(node -> node.asResource().getURI())
                    .mapWith(iri -> UUID.fromString(iri.substring(iri.lastIndexOf('/') + 1)))
                    .toList();
            if (shown.size() < 3) {
                return texts;
            }
            after = shown.stream()
                    .max((one, other) -> one.toString().compareTo(other.toString()))
                    .orElseThrow();
        }
    }

    private static List<String> written(Optional<RdfAnswer> answer) {
        List<String> texts = new ArrayList<>();
        answer.ifPresent(found -> {
            for (RdfFormat format : RdfFormat.values()) {
                var text = new ByteArrayOutputStream();
                format.write(found, text);
                texts.add(text.toString(StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    private Marked publish(Sensitivity sensitivity, boolean listed) {
        int n = NEXT.incrementAndGet();
        int year = 3000 + n - 70_000;
        UUID id = publisher.publish(
                manager, project, "TITLE" + n + "T", "DESC" + n + "D", sensitivity, listed, "LABEL" + n + "L");
        await().until(() -> reader.find(Audience.SIGNED_IN, id).isPresent());
        publisher.describeInSilence(
                id,
                manager,
                new DescribedValues(Map.of(
                        "dct:provenance", List.of(new Text("PROV" + n + "P", "en")),
                        "healthdcatap:populationCoverage", List.of(new Text("POP" + n + "P", null)),
                        "dct:temporal", List.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))),
                        "healthdcatap:healthTheme", List.of(new Link(CODES + n)),
                        "healthdcatap:minTypicalAge", List.of(new Amount(AGES + n)),
                        "healthdcatap:numberOfUniqueIndividuals", List.of(new Amount(INDIVIDUALS + n)))));
        publisher.certifyInSilence(id, manager, "CERT" + n + "C");
        UUID series = publisher.joinInSilence(manager, "SERIES" + n + "S", id);
        publisher.measureInSilence(id);
        catalog.project(id);
        Map<String, Visibility> marks = new LinkedHashMap<>();
        marks.put("/id/dataset/" + id, Visibility.OUTLINE);
        marks.put("TITLE" + n + "T", Visibility.OUTLINE);
        marks.put("DESC" + n + "D", Visibility.DESCRIPTION);
        marks.put("LABEL" + n + "L", Visibility.DESCRIPTION);
        marks.put("PROV" + n + "P", Visibility.DESCRIPTION);
        marks.put("CERT" + n + "C", Visibility.DESCRIPTION);
        marks.put("POP" + n + "P", Visibility.DESCRIPTION);
        marks.put(Long.toString(AGES + n), Visibility.DESCRIPTION);
        marks.put(id + "#column-1", Visibility.DESCRIPTION);
        marks.put("SERIES" + n + "S", Visibility.DESCRIPTION);
        marks.put(id + "#quality-completeness", Visibility.PREVIEW);
        marks.put(id + "#quality-rules-fulfilled", Visibility.PREVIEW);
        marks.put(Long.toString(INDIVIDUALS + n), Visibility.PREVIEW);
        marks.put("/data/datasets/" + id, Visibility.ROWS);
        marks.put(year + "-01-01", Visibility.DESCRIPTION);
        marks.put(CODES + n, Visibility.DESCRIPTION);
        return new Marked(id, series, "TITLE" + n + "T", marks);
    }

    private record Marked(UUID id, UUID series, String title, Map<String, Visibility> marks) {}
}
