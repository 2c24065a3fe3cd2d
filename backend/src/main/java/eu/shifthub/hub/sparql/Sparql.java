package eu.shifthub.hub.sparql;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Graphs;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.springframework.stereotype.Component;

/** Answers questions about the graphs that are open to an audience, and about nothing else. */
@Component
class Sparql {
    private final Graphs graphs;
    private final Places places;
    private final SparqlProperties limits;

    Sparql(Graphs graphs, Places places, SparqlProperties limits) {
        this.graphs = graphs;
        this.places = places;
        this.limits = limits;
    }

    /**
     * @param caller who may only have so many queries running
     * @param format how a query wants to be answered
     * @param isWanted whether anyone reads the answer, or only how it would come
     */
    Answer ask(
            Object caller,
            Audience audience,
            Question question,
            Function<Query, AnswerFormat> format,
            boolean isWanted) {
        return places.run(caller, budget -> {
            Query query = ParsedQuery.of(question, limits);
            Plan plan = Plan.of(query, budget);
            Source source = Source.of(query, question, audience);
            AnswerFormat wanted = format.apply(query);
            if (!isWanted) {
                return Writing.empty(wanted);
            }
            return graphs.read(
                    audience,
                    reading -> new Writing(query, wanted, budget, limits).answer(plan, source.read(reading, budget)));
        });
    }
}
