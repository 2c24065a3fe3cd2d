package eu.shifthub.hub.serving;

import eu.shifthub.hub.platform.Problem;

enum ServingProblem implements Problem {
    SIGN_IN_FIRST(Category.UNAUTHENTICATED, "Sign in, or send a token with the scope data:read."),
    SCOPE_MISSING(Category.DENIED, "The token lacks the scope data:read."),
    NOT_THERE(Category.NOT_FOUND, "There is nothing at this address, or it is not open to you."),
    FORMAT_UNKNOWN(Category.NOT_FOUND, "Rows come as .csv, .ndjson, .json or .parquet."),
    VERSION_INVALID(Category.INPUT, "A version is a number, counted from 1."),
    COLUMNS_INVALID(Category.INPUT, "Name columns with commas between; put a name with a comma into double quotes.");

    private final Category category;
    private final String message;

    ServingProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "serving";
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
