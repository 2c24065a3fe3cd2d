package eu.shifthub.hub.search;

import eu.shifthub.hub.platform.Problem;

enum SearchProblem implements Problem {
    CURSOR_INVALID(Category.INPUT, "This cursor is not one of a search with this order. Begin without one.");

    private final Category category;
    private final String message;

    SearchProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "search";
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
