package eu.shifthub.hub.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What a stranger may send, and what it may cost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    /** Long enough for what is honest, on a machine that has other things to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Asked asked;
    private Asked patient;

    @BeforeAll
    void open() {
        asked = new Asked(5000, DEADLINE, DataSize.ofMegabytes(32));
        patient = new Asked(5000, PATIENCE, DataSize.ofMegabytes(32));
    }

    @AfterAll
    void close() throws InterruptedException {
        asked.close();
        patient.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT (COUNT(*) AS ?n) { {SELECT * {?a ?b ?c}} {SELECT * {?d ?e ?f}} {SELECT * {?g ?h ?i}} }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?a), STR(?d), STR(?g)) = 'x') }",
                "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f } ORDER BY ?d",
                "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
                "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY (RAND())",
                "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?d))) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT (STRLEN(GROUP_CONCAT(CONCAT(STR(?a), STR(?d)))) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT * { ?a ?b ?c MINUS { ?d ?e ?c . ?f ?g ?h } }",
                "SELECT (COUNT(*) AS ?n) { ?s (<urn:a>|!<urn:a>)* ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s (((<urn:a>|!<urn:a>)*)*)* ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s !<urn:a>/^!<urn:a>/!<urn:a>/^!<urn:a>/!<urn:a>/^!<urn:a> ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s dct:relation+ ?o }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?a ?b ?c . ?d ?e ?f FILTER(?c = 5) } }",
                "SELECT (COUNT(*) AS ?n) { {SELECT (GROUP_CONCAT(STR(?o)) AS ?all) {?s ?p ?o}} ?a ?b ?c . ?d ?e ?f"
                        + " FILTER(CONTAINS(?all, CONCAT(STR(?c), '!'))) }",
                "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?a), STR(?d), STR(?g)) = 'x') }",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?a), STR(?d), STR(?g)) = 'x') }"
            })
    void stopsWhatWouldRunForever(String query) {
        assertThat(asked.problem(query)).isIn("TOO_SLOW", "TOO_LARGE");
        await("its place to be free again: it has come to an end, and was not only given up")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> asked.problem("ASK {}").startsWith("answered"));
    }

    @Test
    void stopsCrossProductsOfValues() {
        String values = repeat(20, i -> "VALUES ?v" + i + " {" + "1 ".repeat(200) + "}");

        assertThat(asked.problem("SELECT (COUNT(*) AS ?n) {" + values + "}")).isIn("TOO_SLOW", "TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "(((((a*)*)*)*)*)*b",
                "(a|aa)+$",
                "(.*a){20}",
                "(x+x+)+y",
                "([a-z]+ ?)*!",
                "(?i)(a+)+b"
            })
    void searchesInATimeInProportionToTheText(String pattern) {
        String query = "SELECT * { FILTER regex('" + "a".repeat(10_000) + "!', '" + pattern + "') }";

        assertThat(patient.problem(query)).startsWith("answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:){2147483647}",
                "(((a{0,1000}){0,1000}){0,1000})!",
                "((a{100}){100}){100}",
                "(a)\\\\1",
                "(?=a)b"
            })
    void refusesPatternsThatAreNone(String pattern) {
        assertThat(patient.problem("SELECT * { ?s ?p ?o FILTER regex(STR(?o), '" + pattern + "') }"))
                .isEqualTo("PATTERN_INVALID");
    }

    @Test
    void makesNoGiantTexts() {
        String doubled = "BIND('aaaaaaaaaaaaaaaa' AS ?x0)"
                + repeat(200, i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")");
        String replaced = "REPLACE(".repeat(8) + "'aaaa'" + ", 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')".repeat(8);

        assertThat(patient.problem("SELECT * {" + doubled + "}")).isEqualTo("TEXT_TOO_LONG");
        assertThat(patient.problem("SELECT (" + replaced + " AS ?x) {}")).isEqualTo("TEXT_TOO_LONG");
        assertThat(patient.problem(
                        "SELECT (GROUP_CONCAT(?p; SEPARATOR='" + "x".repeat(10_000) + "') AS ?x) {?s ?p ?o}"))
                .isEqualTo("TOO_LARGE");
        assertThat(patient.problem("SELECT (UCASE(GROUP_CONCAT(STR(?o))) AS ?x) {?s ?p ?o}"))
                .isEqualTo("TEXT_TOO_LONG");
    }

    @Test
    void makesNoGiantNumbers() {
        for (String number : new String[] {"7", "1.7"}) {
            String squares = "BIND(" + number + " AS ?x0)"
                    + repeat(200, i -> "BIND(?x" + i + " * ?x" + i + " AS ?x" + (i + 1) + ")");
            assertThat(patient.ask("SELECT ?x1 ?x200 {" + squares + "}")).doesNotContain("\"x200\": {");
        }
        assertThat(patient.ask("SELECT (xsd:integer(GROUP_CONCAT('99999'; SEPARATOR='')) AS ?x) {?s ?p ?o}"))
                .doesNotContain("\"value\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() + STRDT(CONCAT('P99999999', '9D'), xsd:duration) AS ?x) {}",
                "SELECT (('P999999D'^^xsd:dayTimeDuration * 999999) < 'P1D'^^xsd:dayTimeDuration AS ?x) {}",
                "SELECT (NOW() + 'P999999999999D'^^xsd:duration AS ?x) {}",
                "SELECT * { VALUES ?x {'P999999999D'^^xsd:duration} FILTER(?x > 'P1D'^^xsd:duration) }"
            })
    void addsNoBillionsOfDays(String query) {
        long begin = System.nanoTime();

        assertThat(patient.problem(query)).doesNotContain("\"value\"");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE.dividedBy(4));
    }

    @Test
    void readsDeepNestingOrSaysNo() {
        assertThat(patient.problem("SELECT * {" + "{".repeat(9000) + "?s ?p ?o" + "}".repeat(9000) + "}"))
                .startsWith("answered");
        assertThat(patient.problem("ASK { FILTER(" + "(".repeat(9000) + "1" + ")".repeat(9000) + ") }"))
                .startsWith("answered");
        assertThat(patient.problem("ASK { FILTER(" + "!(".repeat(6000) + "1" + ")".repeat(6000) + ") }"))
                .startsWith("answered");
        assertThat(patient.problem("ASK { ?s ?p " + "(".repeat(8000) + "1" + ")".repeat(8000) + " }"))
                .isEqualTo("TOO_COMPLEX");
        assertThat(asked.problem(
                        "SELECT (COUNT(*) AS ?n) { ?s " + "(".repeat(5000) + "!<urn:a>" + ")*".repeat(5000) + " ?o }"))
                .isIn("TOO_SLOW", "TOO_LARGE");
        assertThat(asked.problem("ASK {?s ?p ?o FILTER " + "EXISTS {?s ?p ?o FILTER ".repeat(300) + "(1=2)"
                        + "}".repeat(300) + "}"))
                .isIn("TOO_SLOW", "TOO_LARGE");
        assertThat(patient.problem("SELECT * {" + "#".repeat(100_000) + "\n}")).isEqualTo("QUERY_TOO_LONG");
    }

    @Test
    void cutsWhatIsLongAndSaysSo() {
        assertThat(patient.answer("SELECT * {?s ?p ?o}").cut()).isEqualTo("1000 rows");
        assertThat(patient.answer("SELECT * {?s ?p ?o} LIMIT 1000").cut()).isEmpty();
        assertThat(patient.answer("CONSTRUCT WHERE {?s ?p ?o}").cut()).isEqualTo("5000 triples");
        assertThat(patient.answer("DESCRIBE ?s {?s ?p ?o}").cut()).isEqualTo("5000 triples");
        Answer wide = patient.answer("SELECT * {?s ?p ?o "
                + repeat(300, i -> "BIND(CONCAT(STR(?s), '" + "x".repeat(10) + "') AS ?v" + i + ")") + "}");
        assertThat(wide.cut()).endsWith("rows");
        assertThat(wide.body().length).isLessThan(8 << 20);
    }

    @Test
    void answersWhatIsHonest() {
        assertThat(patient.ask("SELECT (COUNT(*) AS ?n) {?s ?p ?o}")).contains("25000");
        assertThat(patient.ask("SELECT (COUNT(DISTINCT ?s) AS ?n) {?s ?p ?o}")).contains("\"5000\"");
        assertThat(patient.ask(
                        "SELECT ?p (COUNT(?d) AS ?n) {?d dct:publisher ?p; dct:title ?t FILTER regex(?t, '^title',"
                                + " 'i')} GROUP BY ?p HAVING(COUNT(?d) = 100) ORDER BY ?p LIMIT 1"))
                .contains("publisher/0", "\"100\"");
        assertThat(patient.ask("SELECT (COUNT(*) AS ?n) {?d a dcat:Dataset FILTER EXISTS {?d dcat:keyword ?k FILTER"
                        + " regex(?k, '^keyword 1$')}}"))
                .contains("\"50\"");
        assertThat(patient.ask("SELECT (COUNT(*) AS ?n) {?d a dcat:Dataset MINUS {?d dcat:keyword 'keyword 1'}}"))
                .contains("4950");
        assertThat(patient.ask(
                        "SELECT (REPLACE('abcabc', '(b)(c)', '[$2$1]') AS ?x) (REPLACE('Été'@fr, 't', '\\\\$') AS"
                                + " ?y) {}"))
                .contains("a[cb]a[cb]", "É$é", "fr");
        assertThat(patient.ask("SELECT (IRI('x') AS ?x) {}")).contains("https://hub.example/x");
    }

    private static String repeat(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(" "));
    }
}
