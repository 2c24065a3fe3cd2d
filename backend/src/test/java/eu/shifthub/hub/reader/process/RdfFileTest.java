package eu.shifthub.hub.reader.process;

import static eu.shifthub.hub.reader.CatalogRecord.Problem.IRI_WRONG;
import static eu.shifthub.hub.reader.CatalogRecord.Problem.NAME_MISSING;
import static eu.shifthub.hub.reader.CatalogRecord.Problem.PAGE_WRONG;
import static eu.shifthub.hub.reader.CatalogRecord.Problem.PART_BROKEN;
import static eu.shifthub.hub.reader.CatalogRecord.Problem.PREFIX_UNKNOWN;
import static eu.shifthub.hub.reader.CatalogRecord.Problem.PROPERTY_WRONG;
import static eu.shifthub.hub.reader.CatalogRecord.Problem.SYNTAX_WRONG;
import static eu.shifthub.hub.reader.CatalogRecord.Problem.TITLE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.reader.RdfSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Pages of catalogs, good and broken. */
class RdfFileTest {
    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void readsEachSyntaxToTheSameText(RdfSyntax syntax) throws IOException {
        List<CatalogRecord> records = read(
                syntax,
                switch (syntax) {
                    case TURTLE -> PREFIXES + """
                    <d1> a dcat:Dataset ; dct:title "One" ; dct:publisher [ dct:title "Somebody" ] .
                    """;
                    case N_TRIPLES -> """
                    <https://there.example/d1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
                    <https://there.example/d1> <http://purl.org/dc/terms/publisher> _:x .
                    _:x <http://purl.org/dc/terms/title> "Somebody" .
                    <https://there.example/d1> <http://purl.org/dc/terms/title> "One" .
                    """;
                    case RDF_XML -> """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                        xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
                      <dcat:Dataset rdf:about="d1"><dct:title>One</dct:title>
                        <dct:publisher rdf:parseType="Resource"><dct:title>Somebody</dct:title></dct:publisher>
                      </dcat:Dataset>
                    </rdf:RDF>
                    """;
                    case JSON_LD -> """
                    {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
                     "@id": "d1", "@type": "dcat:Dataset", "dct:title": "One",
                     "dct:publisher": {"dct:title": "Somebody"}}
                    """;
                });
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.iri()).isEqualTo("https://there.example/d1");
            assertThat(record.body()).isEqualTo("""
                    <https://there.example/d1> <http://purl.org/dc/terms/publisher> _:b0 .
                    <https://there.example/d1> <http://purl.org/dc/terms/title> "One" .
                    <https://there.example/d1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
                    _:b0 <http://purl.org/dc/terms/title> "Somebody" .
                    """);
        });
    }

    /** N-Triples that are made of it would say something of another dataset. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en . &lt;https://hub.example/x> &lt;http://purl.org/dc/terms/title> &quot;forged&quot;",
                "en .&#10; &lt;https://hub.example/x> &lt;http://purl.org/dc/terms/title> &quot;forged&quot;",
                " ",
                "en--"
            })
    void takesNoStatementOutOfTheNameOfALanguage(String language) throws IOException {
        List<CatalogRecord> records = read(RdfSyntax.RDF_XML, """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
                  <dcat:Dataset rdf:about="d1"><dct:title xml:lang="%s">One</dct:title></dcat:Dataset>
                  <dcat:Dataset rdf:about="d2"><dct:title>Two</dct:title></dcat:Dataset>
                </rdf:RDF>
                """.formatted(language));

        assertThat(names(records)).contains("d2");
        assertThat(records).noneMatch(record -> String.valueOf(record.body()).contains("hub.example"));
    }

    /** They would else be of another page each time, and the dataset seem changed. */
    @Test
    void leavesOutWhichOthersAServiceOrASeriesHas() throws IOException {
        List<CatalogRecord> records = read(RdfSyntax.TURTLE, PREFIXES + """
                <d1> a dcat:Dataset ; dct:title "One" ; dcat:inSeries <s> ; dcat:distribution [ dcat:accessService <a> ] .
                <d2> a dcat:Dataset ; dct:title "Two" .
                <a> a dcat:DataService ; dct:title "Service" ; dcat:servesDataset <d1>, <d2>, <d3> .
                <s> a dcat:DatasetSeries ; dct:title "Series" ; dcat:seriesMember <d1>, <d2>, <d3> .
                """);

        assertThat(names(records)).containsExactlyInAnyOrder("d1", "d2");
        assertThat(Objects.requireNonNull(records.getFirst().body()))
                .contains("\"Service\"", "\"Series\"", "servesDataset> <https://there.example/d1>")
                .doesNotContain("d2", "d3");
    }

    @Test
    void bringsTheRestOfABrokenTurtlePage() throws IOException {
        List<CatalogRecord> records = read(RdfSyntax.TURTLE, PREFIXES + """
                <d1> a dcat:Dataset ; dct:title "One. With <dots> and # signs. " .
                <d 2> a dcat:Dataset ; dct:title "A space" .
                <d3> a dcat:Dataset ; dct:title "A prefix" ; foo:bar "x" .
                <d4> a dcat:Dataset .
                <d5> a dcat:Dataset ; dct:title \"\"\"Long. "Text".
                over lines .\"\"\" .
                <d6> a dcat:Dataset ; dct:title "No end ; dct:description "x" .
                <d7> a dcat:Dataset ; dct:title "Seven" ; dcat:distribution <d7/a> .
                <d7/a> dct:title "A form" ; bar:x 1.5 .
                [] a dcat:Dataset ; dct:title "Nameless" .
                <d8> a dcat:Dataset ; dct:title "Eight" ; <http://there.example/1> "x" .
                <d9> a dcat:Dataset ; dct:title "Nine" ; dct:relation <d3> .
                """);
        assertThat(names(records)).containsExactlyInAnyOrder("d1", "d5", "d9");
        assertThat(records)
                .filteredOn(record -> record.problem() != null)
                .extracting(record -> record.problem() + " " + local(record) + " " + record.line())
                .containsExactlyInAnyOrder(
                        IRI_WRONG + " d 2 5",
                        PREFIX_UNKNOWN + " d3 6",
                        TITLE_MISSING + " d4 null",
                        SYNTAX_WRONG + " d6 10",
                        PART_BROKEN + " d7 null",
                        PREFIX_UNKNOWN + " d7/a 12",
                        NAME_MISSING + " null null",
                        PROPERTY_WRONG + " d8 null");
    }

    @Test
    void bringsTheRestOfABrokenXmlPage() throws IOException {
        List<CatalogRecord> records = read(RdfSyntax.RDF_XML, """
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
                <dcat:Catalog rdf:about="catalog">
                  <dcat:dataset><dcat:Dataset rdf:about="d1"><dct:title>One</dct:title></dcat:Dataset></dcat:dataset>
                  <dcat:dataset><dcat:Dataset rdf:about="d2"><foo:bar>x</foo:bar></dcat:Dataset></dcat:dataset>
                  <dcat:dataset><dcat:Dataset rdf:about="d3"><dct:title>Three</dct:title>
                    <dcat:landingPage rdf:resource="http://there.example/a b"/></dcat:Dataset></dcat:dataset>
                  <dcat:dataset><dcat:Dataset rdf:about="d4"><dct:title>Fo&ur</dct:title></dcat:Dataset></dcat:dataset>
                  <dcat:dataset><dcat:Dataset rdf:about="d5"><dct:title>Five</dct:title></dcat:Dataset></dcat:dataset>
                </dcat:Catalog>
                </rdf:RDF>
                """);
        assertThat(names(records)).containsExactlyInAnyOrder("d1", "d5");
        assertThat(records)
                .filteredOn(record -> record.problem() != null)
                .extracting(record -> record.problem() + " " + local(record))
                .containsExactlyInAnyOrder(PREFIX_UNKNOWN + " d2", IRI_WRONG + " d3", SYNTAX_WRONG + " d4");
    }

    @Test
    void bringsTheRestOfABrokenJsonPage() throws IOException {
        List<CatalogRecord> records = read(RdfSyntax.JSON_LD, """
                {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"}, "@graph": [
                  {"@id": "https://there.example/d1", "@type": "dcat:Dataset", "dct:title": "One"},
                  {"@id": "https://there.example/d 2", "@type": "dcat:Dataset", "dct:title": "Two"},
                  {"@id": "https://there.example/d3", "@type": "dcat:Dataset", "dct:title": "Three",
                   "dcat:landingPage": {"@id": "https://there.example/a b"}},
                  {"@id": "https://there.example/d4", "@type": 4, "dct:title": "Four"},
                  {"@id": "https://there.example/d5", "@type": "dcat:Dataset", "dct:title": "Five"}]}
                """);
        assertThat(names(records)).containsExactlyInAnyOrder("d1", "d5");
        assertThat(records)
                .filteredOn(record -> record.problem() != null)
                .extracting(record -> record.problem() + " " + local(record))
                .containsExactlyInAnyOrder(IRI_WRONG + " null", IRI_WRONG + " d3", SYNTAX_WRONG + " d4");
    }

    @Test
    void leavesOutWhatIsSomewhereElse() throws IOException {
        assertThat(read(RdfSyntax.JSON_LD, """
                {"@context": "http://127.0.0.1:9/context.jsonld", "@id": "https://there.example/d1"}""")).singleElement().satisfies(record -> {
            assertThat(record.problem()).isEqualTo(PAGE_WRONG);
            assertThat(record.detail()).contains("not fetched");
        });
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        assertThat(read(RdfSyntax.RDF_XML, """
                <!DOCTYPE rdf [<!ENTITY x SYSTEM "%s">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
                    xmlns:dct="http://purl.org/dc/terms/">
                <dcat:Dataset rdf:about="d1"><dct:title>&x;</dct:title></dcat:Dataset></rdf:RDF>
                """.formatted(secret.toUri())))
                .noneMatch(record -> String.valueOf(record.body()).contains("hidden"));
    }

    @Test
    void expandsNoBombs() throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(read(RdfSyntax.RDF_XML, """
                <!DOCTYPE rdf [%s]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
                    xmlns:dct="http://purl.org/dc/terms/">
                <dcat:Dataset rdf:about="d1"><dct:title>&e11;</dct:title></dcat:Dataset></rdf:RDF>
                """.formatted(entities))).allMatch(record -> record.body() == null);
    }

    @Test
    void takesNothingOutOfHtml() throws IOException {
        for (RdfSyntax syntax : RdfSyntax.values()) {
            assertThat(read(
                            syntax,
                            "<!doctype html><html><body><p>Sign in. Now. </p><script>a(1. )</script></body></html>"))
                    .singleElement()
                    .extracting(CatalogRecord::problem)
                    .isEqualTo(PAGE_WRONG);
        }
    }

    @Test
    void followsBothFormsOfHydra() throws IOException {
        List<CatalogRecord> all = all(RdfSyntax.TURTLE, PREFIXES + """
                <?page=1> a hydra:PagedCollection ; hydra:next <?page=2> ; hydra:nextPage "?page=2" ;
                    hydra:totalItems 7 .
                """);
        assertThat(all.getLast().next()).containsExactly("https://there.example/catalog.ttl?page=2");
        assertThat(all.getLast().total()).isEqualTo(7);
    }

    @Test
    void namesBlankNodesByWhatIsSaidOfThem() throws IOException {
        String one = read(RdfSyntax.TURTLE, PREFIXES + """
                <d1> a dcat:Dataset ; dct:title "One" ; dct:spatial _:a, _:b . _:a dct:title "A" ; dct:isPartOf _:b .
                _:b dct:title "B" .
                """).getFirst().body();
        String other = read(RdfSyntax.TURTLE, PREFIXES + """
                _:y dct:title "A" ; dct:isPartOf _:x . _:x dct:title "B" .
                <d1> dct:spatial _:x, _:y ; dct:title "One" ; a dcat:Dataset .
                """).getFirst().body();
        assertThat(one).isEqualTo(other);
    }

    private List<CatalogRecord> read(RdfSyntax syntax, String text) throws IOException {
        List<CatalogRecord> all = all(syntax, text);
        return all.subList(0, all.size() - 1);
    }

    private List<CatalogRecord> all(RdfSyntax syntax, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("page"), text);
        Path out = Files.createTempDirectory(folder, "out");
        Output output = new Output(out);
        ReadTask task = new ReadTask(
                file, out, "page", 1, null, null, 1, 1, 1, syntax, "https://there.example/catalog.ttl", Set.of());
        AnyFile.read(task, output);
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(out.resolve(output.parts().getFirst().file())).stream()
                .map(line -> json.readValue(line, CatalogRecord.class))
                .toList();
    }

    private static List<String> names(List<CatalogRecord> records) {
        return records.stream()
                .filter(record -> record.problem() == null)
                .map(RdfFileTest::local)
                .toList();
    }

    private static String local(CatalogRecord record) {
        return record.iri() == null
                ? "null"
                : Objects.requireNonNull(record.iri()).replace("https://there.example/", "");
    }
}
