package eu.shifthub.hub.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges a statement by its syntax tree ({@code json_serialize_sql}) before it runs: one statement, only reading, only
 * from views of the scope. Everything is refused that is not known to be harmless: DuckDB's own tables and functions
 * would tell files, settings and how views are defined. What {@link SqlFunctions} does not name is refused too.
 */
final class SqlGate {
    private static final Set<String> NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> TABLES =
            Set.of("BASE_TABLE", "SUBQUERY", "JOIN", "TABLE_FUNCTION", "EXPRESSION_LIST", "EMPTY", "PIVOT");
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "json_each", "json_tree");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(3000)
                            .maxStringLength(64 << 20)
                            .build())
                    .build())
            .build();

    private final Scope scope;
    private final Set<ViewName> reads = new TreeSet<>();

    private SqlGate(Scope scope) {
        this.scope = scope;
    }

    /** The views that the statement reads; refuses all that it may not be. */
    static Set<ViewName> judge(String tree, Scope scope) {
        JsonNode root = parse(tree);
        if (root.path("error").asBoolean()) {
            if (root.path("error_type").asString("").equals("parser")) {
                throw DuckDbErrors.wrong(
                        root.path("error_message").asString(""),
                        root.path("position").asString(""));
            }
            throw EngineProblem.ONLY_READING.because();
        }
        if (root.path("statements").size() != 1) {
            throw EngineProblem.ONE_STATEMENT.because();
        }
        SqlGate gate = new SqlGate(scope);
        gate.walk(root.path("statements").get(0), Set.of());
        return gate.reads;
    }

    private static JsonNode parse(String tree) {
        try {
            return JSON.readTree(tree);
        } catch (StreamConstraintsException e) {
            throw EngineProblem.SQL_TOO_DEEP.because();
        }
    }

    private void walk(JsonNode node, Set<String> names) {
        Set<String> visible = names;
        if (node.isObject()) {
            visible = withOwnNames(node, names);
            check(node, visible);
        }
        for (JsonNode child : node) {
            if (child.isContainer() && child != node.path("cte_map")) {
                walk(child, visible);
            }
        }
    }

    /** The names that WITH gives, each from its place on; what stands behind them is walked on the way. */
    private Set<String> withOwnNames(JsonNode node, Set<String> names) {
        JsonNode ctes = node.path("cte_map").path("map");
        String recursive = node.path("cte_name").asString("");
        if (ctes.isEmpty() && recursive.isEmpty()) {
            return names;
        }
        Set<String> visible = new HashSet<>(names);
        if (!recursive.isEmpty()) {
            visible.add(recursive.toLowerCase(Locale.ROOT));
        }
        for (JsonNode cte : ctes) {
            walk(cte.path("value"), visible);
            visible.add(cte.path("key").asString("").toLowerCase(Locale.ROOT));
        }
        return visible;
    }

    private void check(JsonNode node, Set<String> names) {
        String type = node.path("type").asString("");
        if (type.endsWith("_NODE") && !NODES.contains(type) || type.endsWith("_STATEMENT")) {
            throw EngineProblem.ONLY_READING.because();
        }
        if (type.equals("SHOW_REF")) {
            throw EngineProblem.NO_DESCRIBE.because();
        }
        JsonNode from = node.path("from_table");
        if (from.isObject() && !TABLES.contains(from.path("type").asString("")) && !isShow(from)) {
            throw EngineProblem.ONLY_READING.because();
        }
        if (type.equals("BASE_TABLE")) {
            read(node, names);
        } else if (type.equals("TABLE_FUNCTION")) {
            checkTableFunction(node.path("function"));
        } else if (node.has("function_name")) {
            checkFunction(node);
        }
    }

    private static boolean isShow(JsonNode from) {
        return from.path("type").asString("").equals("SHOW_REF");
    }

    private void read(JsonNode table, Set<String> names) {
        List<String> path = table.path("qualified_name").path("path").values().stream()
                .map(part -> part.asString(""))
                .toList();
        String shown = String.join(".", path);
        boolean known = path.size() == 1 && names.contains(path.getFirst().toLowerCase(Locale.ROOT));
        if (!known) {
            reads.add(view(path, shown).name());
        }
    }

    private View view(List<String> path, String shown) {
        if (path.size() == 2) {
            return scope.find(new ViewName(path.getFirst(), path.getLast()))
                    .orElseThrow(() -> EngineProblem.TABLE_UNKNOWN.because(Map.of("table", shown)));
        }
        if (path.size() != 1) {
            throw EngineProblem.TABLE_UNKNOWN.because(Map.of("table", shown));
        }
        List<String> candidates = scope.views().stream()
                .map(View::name)
                .filter(name -> name.name().equalsIgnoreCase(shown))
                .map(ViewName::toString)
                .toList();
        if (candidates.size() > 1) {
            throw EngineProblem.TABLE_AMBIGUOUS.because(
                    Map.of("table", shown, "candidates", String.join(" or ", candidates)));
        }
        return scope.findBare(shown).orElseThrow(() -> EngineProblem.TABLE_UNKNOWN.because(Map.of("table", shown)));
    }

    private static void checkTableFunction(JsonNode function) {
        String name = function.path("function_name").asString("").toLowerCase(Locale.ROOT);
        if (!TABLE_FUNCTIONS.contains(name)) {
            throw EngineProblem.FUNCTION_UNKNOWN.because(Map.of("function", name));
        }
    }

    private static void checkFunction(JsonNode function) {
        String name = function.path("function_name").asString("");
        if (!SqlFunctions.isAllowed(name)) {
            throw EngineProblem.FUNCTION_UNKNOWN.because(Map.of("function", name.toLowerCase(Locale.ROOT)));
        }
    }
}
