package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.reader.CatalogRecord;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON-LD node by node. */
final class JsonPieces {
    private JsonPieces() {}

    static RdfPieces read(String text, RdfParsing parsing, RiotException whole) {
        RdfPieces read = new RdfPieces();
        JsonNode document = document(text);
        JsonNode nodes = document == null ? null : document.isArray() ? document : document.get("@graph");
        if (document == null || nodes == null || !nodes.isArray()) {
            read.broke(null, null, CatalogRecord.Problem.PAGE_WRONG, whole.getMessage());
            return read;
        }
        for (JsonNode node : nodes) {
            ObjectNode alone = Json.MAPPER.createObjectNode();
            JsonNode context = document.isArray() ? null : document.get("@context");
            if (context != null) {
                alone.set("@context", context);
            }
            alone.putArray("@graph").add(node);
            try {
                var statements = GraphFactory.createDefaultGraph();
                parsing.into(statements, alone.toString());
                statements.find().forEachRemaining(read.graph()::add);
            } catch (RiotException e) {
                read.broke(null, name(node, parsing), e);
            }
        }
        JsonNames.check(text, read);
        return read;
    }

    static @Nullable JsonNode document(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static @Nullable String name(JsonNode node, RdfParsing parsing) {
        JsonNode id = node.has("@id") ? node.get("@id") : node.get("id");
        return id == null || !id.isString() ? null : parsing.resolve(id.asString());
    }
}
