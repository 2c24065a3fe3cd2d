package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.Problem;

enum DataflowProblem implements Problem {
    UNKNOWN(Category.NOT_FOUND, "There is no such dataflow, or it is not open to you."),
    RUN_UNKNOWN(Category.NOT_FOUND, "There is no such run, or it is not open to you."),
    VERSION_UNKNOWN(Category.NOT_FOUND, "The dataflow has no such version."),
    NODE_UNKNOWN(Category.INPUT, "The graph has no node {node}."),
    NAME_MISSING(Category.INPUT, "Give the dataflow a name of at most {maximum} characters."),
    GRAPH_INVALID(
            Category.INPUT, "Each node and connection needs its own id; a graph has at most {maximum} of either."),
    CHANGED_MEANWHILE(
            Category.CONFLICT,
            "{name} saved this dataflow at {at} (revision {revision}). Nothing of yours is lost: compare, then save again."),
    NOT_NEWEST(Category.CONFLICT, "Revision {revision} is no longer the newest. Look at the newest one first."),
    DEPLOYED_ALREADY(Category.CONFLICT, "Revision {revision} is deployed as version {number} already."),
    NOT_RUNNABLE(Category.INPUT, "The dataflow cannot run yet: {reason}"),
    ALREADY_RUNNING(Category.CONFLICT, "This dataflow is running already. Wait for it, or cancel it."),
    STILL_RUNNING(Category.CONFLICT, "This dataflow is running. Cancel the run before you delete it."),
    TOO_MANY_RUNS(Category.LIMIT, "Too many dataflows wait to run ({maximum}). Try again in a few minutes."),
    NOT_YOURS_TO_CANCEL(Category.DENIED, "Only who started a run, and managers of the workspace, may cancel it."),
    FINISHED_ALREADY(Category.CONFLICT, "The run has finished already."),
    RUN_INTERRUPTED(Category.INTERNAL, "The hub was restarted while this ran. Run it again."),
    RUN_BROKEN(Category.INTERNAL, "Something went wrong on our side. The id {trace} helps to find it."),
    RIGHTS_LOST(Category.DENIED, "Whoever started this run may no longer run dataflows here."),
    OUTPUT_NAME_TAKEN(
            Category.CONFLICT,
            "The library has a dataset {slug} already that this dataflow did not make. Change the title of the output."),
    INPUTS_MORE_SENSITIVE(
            Category.CONFLICT,
            "What goes into {title} is more sensitive than {title} itself. Raise its sensitivity first, then run again.");

    private final Category category;
    private final String message;

    DataflowProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "dataflow";
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String message() {
        return message;
    }
}
