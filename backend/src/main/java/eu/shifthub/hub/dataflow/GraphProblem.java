package eu.shifthub.hub.dataflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a node or an edge cannot work.
 *
 * @param node null where the graph as a whole is meant
 * @param edge null where no edge is to blame
 * @param parameters what fills the text
 */
public record GraphProblem(@Nullable String node, @Nullable String edge, Code code, Map<String, String> parameters) {
    /** The text in English. */
    public String message() {
        String text = code.message;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text;
    }

    /** What can be wrong with a graph. */
    public enum Code {
        GRAPH_EMPTY("The dataflow is empty. Add an input first."),
        NO_OUTPUT("The dataflow writes nothing. Add an output."),
        CYCLE("This connection leads back to where it comes from. Remove one connection of the circle."),
        EDGE_BROKEN("This connection leads from or to a node that cannot be connected so."),
        INPUT_MISSING("Nothing comes in. Connect a node to it."),
        SECOND_INPUT_MISSING("A join needs a second table. Connect one to it."),
        TOO_MANY_INPUTS("More than one node is connected. Keep one, or put a join in between."),
        DATASET_MISSING("No dataset is chosen."),
        DATASET_UNAVAILABLE(
                "The dataset is not in this library, or its rows are not open to you. Add it, or ask its owner for access."),
        DATASET_PERSONAL(
                "{title} is open to you alone, not to this project, whose members would read what is made of it. Ask for"
                        + " access for the project, or work in My Studio."),
        COLUMN_MISSING("There is no column {column} in what comes in."),
        COLUMN_TWICE("The column name {column} is used twice. Change one of them."),
        COLUMN_UNNAMED("A column has no name."),
        COLUMN_NOT_NUMERIC("The column {column} is not a number, so it cannot be summed or averaged."),
        COLUMN_NOT_TEXT("The column {column} is not text. Choose another comparison."),
        NOTHING_CHOSEN("Nothing is chosen yet."),
        VALUE_MISSING("The condition on {column} has no value."),
        VALUE_UNREADABLE("{value} cannot be compared with {column}, which is of type {type}."),
        TITLE_MISSING("The output needs a title."),
        OUTPUT_NAME_TWICE("Two outputs would write the dataset {slug}. Change one title."),
        OUTPUT_NAME_TAKEN(
                "The library has a dataset {slug} already that this dataflow did not make. Change the title."),
        LIMIT_INVALID("The number of rows must be 1 or more.");

        private final String message;

        Code(String message) {
            this.message = message;
        }
    }
}
