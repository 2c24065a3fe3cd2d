package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.describing.DescribedValue;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/** What a person has said of the dataset in the words of the profile; counts are not among it, they are {@link Counts}. */
final class Told {
    /** Written as they were said: words, or the concept or page that was named. */
    private static final Set<String> PLAIN = Set.of(
            "dct:description",
            "dct:alternative",
            "dct:language",
            "dct:type",
            "dct:conformsTo",
            "dct:spatial",
            "dct:accrualPeriodicity",
            "dct:relation",
            "dct:isReferencedBy",
            "dcat:keyword",
            "dcat:theme",
            "foaf:page",
            "dpv:hasLegalBasis",
            "dpv:hasPurpose",
            "dpv:hasPersonalData",
            "healthdcatap:healthCategory",
            "healthdcatap:healthTheme",
            "healthdcatap:hasCodingSystem",
            "healthdcatap:hasCodeValues",
            "healthdcatap:populationCoverage",
            "healthdcatap:minTypicalAge",
            "healthdcatap:maxTypicalAge");

    private static final Set<String> OF_DISTRIBUTIONS = Set.of("dct:license", "dcatap:availability", "adms:status");

    private final Draft draft;
    private final DescribedValues said;

    private Told(Draft draft) {
        this.draft = draft;
        this.said = draft.entry().said();
    }

    static void write(Draft draft) {
        var told = new Told(draft);
        PLAIN.forEach(name -> told.plain(draft.dataset(), Terms.named(name), name));
        told.sources();
        told.provenance();
        told.resolution();
        told.periods("dct:temporal", "period-");
        told.periods("healthdcatap:retentionPeriod", "retention-");
        told.places("adms:sample", "sample-");
        told.places("healthdcatap:analytics", "analytics-");
        told.custodian();
    }

    /** What was said of all distributions of the dataset. */
    static void ofDistribution(Draft draft, Resource distribution) {
        var told = new Told(draft);
        OF_DISTRIBUTIONS.forEach(name -> told.plain(distribution, Terms.named(name), "dcat:distribution/" + name));
    }

    /** The code of the kind of publisher, where it was said and the description may be read. */
    static Optional<String> publisherType(Draft draft) {
        return !draft.visibility().atLeast(Visibility.DESCRIPTION)
                ? Optional.empty()
                : draft.entry().said().of("dct:publisher/dct:type", DescribedValue.Link.class).stream()
                        .map(DescribedValue.Link::iri)
                        .filter(iri -> iri.matches(Pattern.quote(Terms.PUBLISHER_TYPE) + "[a-z-]+"))
                        .map(iri -> iri.substring(Terms.PUBLISHER_TYPE.length()))
                        .findFirst();
    }

    private void plain(Resource subject, Property property, String name) {
        said.of(name).forEach(value -> node(value).ifPresent(node -> subject.addProperty(property, node)));
    }

    private Optional<? extends RDFNode> node(DescribedValue value) {
        return switch (value) {
            case DescribedValue.Text text -> Literals.of(draft, text);
            case DescribedValue.Link link -> Literals.of(draft, link);
            case DescribedValue.Amount amount -> Optional.of(draft.count(amount.amount()));
            case DescribedValue.Period period -> Optional.empty();
            case DescribedValue.Agent agent -> Optional.empty();
        };
    }

    /**
     * Where its rows come from. DCAT-AP wants the value of dct:source to be a dataset that fits its shapes whole, which
     * no page elsewhere does; PROV says the same of anything.
     */
    private void sources() {
        plain(draft.dataset(), Terms.WAS_DERIVED_FROM, "dct:source");
    }

    private void provenance() {
        List<DescribedValue.Text> statements = said.of("dct:provenance", DescribedValue.Text.class);
        if (!statements.isEmpty()) {
            Resource part = draft.part("provenance", DCTerms.ProvenanceStatement);
            statements.forEach(statement ->
                    Literals.of(draft, statement).ifPresent(literal -> part.addProperty(RDFS.label, literal)));
            draft.dataset().addProperty(DCTerms.provenance, part);
        }
    }

    private void resolution() {
        said.of("dcat:temporalResolution", DescribedValue.Text.class).stream()
                .limit(1)
                .filter(text -> XSDDatatype.XSDduration.isValid(text.text()))
                .forEach(text ->
                        draft.dataset().addProperty(DCAT.temporalResolution, text.text(), XSDDatatype.XSDduration));
    }

    private void periods(String name, String part) {
        List<DescribedValue.Period> periods = said.of(name, DescribedValue.Period.class);
        for (int i = 0; i < periods.size(); i++) {
            Resource period = draft.part(part + (i + 1), DCTerms.PeriodOfTime);
            day(period, DCAT.startDate, periods.get(i).from());
            day(period, DCAT.endDate, periods.get(i).to());
            draft.dataset().addProperty(Terms.named(name), period);
        }
    }

    private static void day(Resource period, Property property, @Nullable LocalDate day) {
        if (day != null) {
            period.addProperty(property, day.toString(), XSDDatatype.XSDdate);
        }
    }

    /** Pages with a sample or an analysis: distributions of their own. */
    private void places(String name, String part) {
        List<DescribedValue.Link> links = said.of(name, DescribedValue.Link.class);
        for (int i = 0; i < links.size(); i++) {
            String iri = part + (i + 1);
            Literals.of(draft, links.get(i)).ifPresent(page -> {
                Resource place = draft.part(iri, DCAT.Distribution).addProperty(DCAT.accessURL, page);
                draft.legislate(place);
                draft.dataset().addProperty(Terms.named(name), place);
            });
        }
    }

    private void custodian() {
        said.of("geodcatap:custodian", DescribedValue.Agent.class).stream()
                .limit(1)
                .forEach(agent -> draft.dataset().addProperty(Terms.named("geodcatap:custodian"), agent(agent)));
    }

    private Resource agent(DescribedValue.Agent agent) {
        Resource part = draft.part("custodian", FOAF.Agent)
                .addProperty(FOAF.name, Draft.text(agent.name()))
                .addProperty(Terms.AGENT_CONTACT, contact(agent));
        if (agent.type() != null) {
            Literals.link(draft, agent.type()).ifPresent(type -> part.addProperty(DCTerms.type, type));
        }
        return part;
    }

    private Resource contact(DescribedValue.Agent agent) {
        Resource contact = draft.part("custodian-contact", Terms.CONTACT_POINT);
        if (agent.page() != null) {
            Literals.link(draft, agent.page()).ifPresent(page -> contact.addProperty(Terms.CONTACT_PAGE, page));
        }
        if (agent.email() != null) {
            contact.addProperty(Terms.CONTACT_EMAIL, Draft.text(agent.email()));
        }
        return contact;
    }
}
