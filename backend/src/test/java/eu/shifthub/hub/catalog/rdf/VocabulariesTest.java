package eu.shifthub.hub.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class VocabulariesTest {
    private final Model model = Samples.VOCABULARIES.model();

    @Test
    void givesEachConceptALabelACodeAndASchemeWithATitle() {
        List<Resource> concepts =
                model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();

        assertThat(concepts).hasSizeGreaterThan(400).allSatisfy(concept -> {
            assertThat(languages(concept)).contains("en");
            assertThat(concept.hasProperty(SKOS.notation)).isTrue();
            assertThat(concept.listProperties(SKOS.inScheme)
                            .mapWith(Statement::getResource)
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(scheme -> {
                        assertThat(scheme.hasProperty(RDF.type, SKOS.ConceptScheme))
                                .isTrue();
                        assertThat(scheme.getProperty(DCTerms.title, "fr")).isNotNull();
                    });
        });
    }

    @Test
    void hasExactlyWhatTheReferenceLists() throws IOException {
        assumeFalse(ReferenceShapes.areAbsent(), "The lists of codes are not beside the project.");
        List<String[]> rows = Files.readAllLines(ReferenceShapes.codes()).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        Set<String> schemes = rows.stream().map(row -> row[0]).collect(Collectors.toSet());

        assertThat(schemes.stream().flatMap(scheme -> members(scheme).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row[1]).toList());
        assertThat(rows).allSatisfy(row -> {
            Resource concept = model.getResource(row[1]);
            assertThat(concept.getProperty(SKOS.notation).getString()).isEqualTo(row[2]);
            assertThat(label(concept, "en")).isEqualTo(row[3].strip());
            assertThat(label(concept, "fr")).isEqualTo(row[4].strip());
        });
    }

    @Test
    void explainsWhatAnAnswerNamesAndNothingElse() {
        Model answer = Terms.model();
        Resource theme = answer.createResource(Terms.AUTHORITY + "data-theme/HEAL");
        answer.createResource("urn:x").addProperty(DCTerms.subject, theme);

        Samples.COMMONS.explain(answer);

        assertThat(theme.hasProperty(RDF.type, SKOS.Concept)).isTrue();
        assertThat(theme.getProperty(SKOS.inScheme).getResource().hasProperty(DCTerms.title))
                .isTrue();
        assertThat(answer.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList())
                .hasSize(1);
    }

    private Set<String> members(String scheme) {
        return model.listSubjectsWithProperty(SKOS.inScheme, ResourceFactory.createResource(scheme))
                .mapWith(Resource::getURI)
                .toSet();
    }

    private static Set<String> languages(Resource concept) {
        return concept.listProperties(SKOS.prefLabel)
                .mapWith(Statement::getLanguage)
                .toSet();
    }

    private static String label(Resource concept, String language) {
        Statement label = concept.getProperty(SKOS.prefLabel, language);
        return label == null ? "" : label.getString();
    }
}
