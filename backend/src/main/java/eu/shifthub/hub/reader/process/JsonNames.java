package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.reader.CatalogRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds names in JSON-LD that are none: what is said of them, its parser leaves out without a word. The innermost
 * dataset around such a name is broken.
 */
final class JsonNames {
    private final RdfPieces pieces;

    private JsonNames(RdfPieces pieces) {
        this.pieces = pieces;
    }

    static void check(String text, RdfPieces pieces) {
        JsonNode document = JsonPieces.document(text);
        if (document != null) {
            new JsonNames(pieces).walk(document, null);
        }
    }

    private void walk(JsonNode node, @Nullable String dataset) {
        if (node.isArray()) {
            node.forEach(each -> walk(each, dataset));
        } else if (node.isObject()) {
            String id = id(node);
            boolean wrong = id != null && !Names3986.isWhole(id);
            boolean isDataset = isDataset(node);
            if (wrong) {
                pieces.broke(null, isDataset ? null : dataset, CatalogRecord.Problem.IRI_WRONG, id);
            }
            String around = isDataset ? (wrong ? null : id) : dataset;
            node.properties().forEach(property -> {
                if (!property.getKey().equals("@context")) {
                    walk(property.getValue(), around);
                }
            });
        }
    }

    private static @Nullable String id(JsonNode node) {
        JsonNode id = node.has("@id") ? node.get("@id") : node.get("id");
        return id == null || !id.isString() ? null : id.asString();
    }

    private static boolean isDataset(JsonNode node) {
        JsonNode type = node.has("@type") ? node.get("@type") : node.get("type");
        if (type == null) {
            return false;
        }
        if (type.isString()) {
            return type.asString().endsWith("Dataset");
        }
        for (JsonNode one : type) {
            if (one.isString() && one.asString().endsWith("Dataset")) {
                return true;
            }
        }
        return false;
    }
}
