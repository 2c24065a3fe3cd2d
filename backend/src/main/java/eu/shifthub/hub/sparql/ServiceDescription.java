package eu.shifthub.hub.sparql;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** What this address can do, in the W3C's words for it. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final Map<AnswerFormat, String> FORMATS = Map.of(
            AnswerFormat.JSON, "SPARQL_Results_JSON",
            AnswerFormat.XML, "SPARQL_Results_XML",
            AnswerFormat.CSV, "SPARQL_Results_CSV",
            AnswerFormat.TSV, "SPARQL_Results_TSV",
            AnswerFormat.TURTLE, "Turtle",
            AnswerFormat.N_TRIPLES, "N-Triples",
            AnswerFormat.JSON_LD, "JSON-LD",
            AnswerFormat.RDF_XML, "RDF_XML");

    private ServiceDescription() {}

    static Answer of(List<String> open, AnswerFormat format, SparqlProperties limits) {
        Model model = ModelFactory.createDefaultModel().setNsPrefix("sd", SD).setNsPrefix("dct", DCTerms.NS);
        Resource service = model.createResource(limits.endpoint())
                .addProperty(RDF.type, sd(model, "Service"))
                .addProperty(sd("endpoint"), model.createResource(limits.endpoint()))
                .addProperty(sd("supportedLanguage"), sd(model, "SPARQL11Query"))
                .addProperty(
                        DCTerms.description,
                        "Read-only. A query runs for at most "
                                + limits.deadline().toSeconds()
                                + " seconds, and an answer has at most " + limits.maxRows() + " rows or "
                                + limits.maxTriples() + " triples.",
                        "en")
                .addProperty(sd("defaultDataset"), dataset(model, open));
        Arrays.stream(AnswerFormat.values())
                .map(each -> model.createResource("http://www.w3.org/ns/formats/" + FORMATS.get(each)))
                .forEach(each -> service.addProperty(sd("resultFormat"), each));
        var out = new ByteArrayOutputStream();
        RDFWriter.source(model).format(format.triples()).output(out);
        return new Answer(format, out.toByteArray(), model.size(), "");
    }

    private static Resource dataset(Model model, List<String> open) {
        Resource dataset = model.createResource(sd(model, "Dataset"))
                .addProperty(sd("defaultGraph"), model.createResource(sd(model, "Graph")));
        open.forEach(name -> dataset.addProperty(
                sd("namedGraph"),
                model.createResource(sd(model, "NamedGraph"))
                        .addProperty(sd("name"), model.createResource(name))
                        .addProperty(sd("graph"), model.createResource(sd(model, "Graph")))));
        return dataset;
    }

    private static Property sd(String name) {
        return ResourceFactory.createProperty(SD, name);
    }

    private static Resource sd(Model model, String name) {
        return model.createResource(SD + name);
    }
}
