package eu.shifthub.hub.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.hub.platform.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private static final AtomicInteger LOADED = new AtomicInteger();
    private static final String TRAP = "java:eu.shifthub.hub.sparql.RefusalsTest$Trap";

    private Asked asked;

    @BeforeAll
    void open() {
        asked = new Asked(10, Duration.ofMinutes(1), DataSize.ofMegabytes(32));
    }

    @AfterAll
    void close() throws InterruptedException {
        asked.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<TRAP>() AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER(<TRAP>(?o)) }",
                "SELECT * { ?s ?p ?o } ORDER BY <TRAP>(?s)",
                "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING(<TRAP>(?p))",
                "SELECT ?x { ?s ?p ?o } GROUP BY (<TRAP>(?o) AS ?x)",
                "SELECT (SUM(<TRAP>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER(<TRAP>(?o)) } }",
                "SELECT * { BIND(IF(EXISTS { FILTER(<TRAP>(1)) }, 1, 2) AS ?z) }",
                "SELECT (<http://jena.apache.org/ARQ/function#sha1sum>('a') AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('a', 'a') AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#median>(?o) AS ?x) { ?s ?p ?o }",
                "SELECT (<http://www.w3.org/2001/XMLSchema#duration>('P1D') AS ?x) {}",
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE ?x { ?s ?p ?o } } } }"
            })
    void callsNoClass(String query) {
        assertThat(asked.problem(query.replace("TRAP", TRAP))).isEqualTo("NOT_ALLOWED");
        assertThat(LOADED).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <TRAP> ?o }",
                "SELECT * { ?s <TRAP>/<TRAP> (1 2) }",
                "SELECT * { (1 2) <http://jena.apache.org/ARQ/list#member> ?m }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?v }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
                "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }"
            })
    void takesPropertiesForNothingButProperties(String query) {
        assertThat(asked.ask(query.replace("TRAP", TRAP)))
                .contains("\"bindings\": [")
                .doesNotContain("\"value\"");
        assertThat(LOADED).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <http://127.0.0.1:1/>",
                "CLEAR ALL",
                "DROP GRAPH <urn:shift-hub:graph:public>"
            })
    void writesNothing(String update) {
        assertThat(asked.problem(update)).isEqualTo("READ_ONLY");
        assertThat(asked.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).contains("\"50\"");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT ?x { ?x a b }, 4, 18, b",
        "SELECT * { ?x foaf:name ?y }, 4, 15, foaf:name",
        "SELECT * {, 4, 11, too early",
        "SELECT * { ?x <a b> ?y }, 4, 15, <"
    })
    void saysWhereAQueryIsWrong(String query, int line, int column, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> asked.ask(query))
                .satisfies(wrong -> {
                    assertThat(wrong.problem()).isEqualTo(SparqlProblem.SYNTAX_WRONG);
                    assertThat(Map.copyOf(wrong.parameters()))
                            .containsEntry("line", Integer.toString(line))
                            .hasEntrySatisfying(
                                    "column",
                                    found -> assertThat(Integer.parseInt(found)).isBetween(column - 2, column + 1));
                    assertThat(wrong.getMessage()).contains(reason).doesNotContain("\n", "java.", "org.apache");
                });
    }

    @Test
    void seesNoGraphBesideItsOwn() {
        assertThat(asked.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"))
                .contains("urn:shift-hub:graph:public")
                .doesNotContain("state");
    }

    /** What a query would load that names it. */
    public static final class Trap extends org.apache.jena.sparql.function.FunctionBase0 {
        static {
            LOADED.incrementAndGet();
        }

        @Override
        public org.apache.jena.sparql.expr.NodeValue exec() {
            return org.apache.jena.sparql.expr.NodeValue.TRUE;
        }
    }
}
