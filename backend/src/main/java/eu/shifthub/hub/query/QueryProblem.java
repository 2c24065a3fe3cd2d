package eu.shifthub.hub.query;

import eu.shifthub.hub.platform.Problem;

/** What can be wrong with a question, beside what the engine finds. */
public enum QueryProblem implements Problem {
    COLUMN_UNKNOWN(Category.INPUT, "There is no column {column}, or it is not open to you."),
    COLUMN_TWICE(Category.INPUT, "The column {column} is named twice."),
    OPERATOR_UNFIT(Category.INPUT, "{operator} is for text; {column} is {type}."),
    VALUE_MISSING(Category.INPUT, "{operator} needs a value to compare {column} with."),
    VALUE_UNFIT(Category.INPUT, "{column} is {type}: it cannot be compared with “{value}”."),
    FILTER_TOO_DEEP(Category.INPUT, "A filter has at most {maximum} parts."),
    PAGE_SIZE(Category.INPUT, "A page has between 1 and {maximum} rows."),
    CURSOR_UNKNOWN(Category.INPUT, "This cursor is not one of these rows. Start at the first page."),
    VERSION_CHANGED(Category.CONFLICT, "The dataset has a newer version by now. Start at the first page."),
    VERSION_UNKNOWN(Category.NOT_FOUND, "There is no such version, or it is not open to you."),
    PREVIEW_ONLY(
            Category.DENIED,
            "You may see the first rows only, which cannot be filtered or sorted. Ask the owner for access."),
    NO_ROWS_YET(Category.CONFLICT, "The dataset has no rows yet."),
    KEY_IN_USE(Category.CONFLICT, "A query with this key is running already."),
    TOO_MANY_RUNNING(Category.LIMIT, "You have {maximum} queries running. Wait for one to end, or cancel it."),
    CANCELLED(Category.CONFLICT, "The query was cancelled."),
    RUN_UNKNOWN(Category.NOT_FOUND, "There is no such run, or it is not yours."),
    QUERY_UNKNOWN(Category.NOT_FOUND, "There is no such saved query, or it is not yours."),
    NAME_TAKEN(Category.CONFLICT, "You have a query named {name} here already. Choose another name.");

    private final Category category;
    private final String message;

    QueryProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "query";
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
