package eu.shifthub.hub.catalog;

import eu.shifthub.hub.platform.Problem;

enum CatalogProblem implements Problem {
    DATASET_UNKNOWN(Category.NOT_FOUND, "There is no such dataset in the catalog, or it is not open to you."),
    SERIES_UNKNOWN(
            Category.NOT_FOUND, "There is no such series in the catalog, or none of its datasets is open to you."),
    PAGE_INVALID(Category.INPUT, "A page is a number from 1. Follow the links hydra:next, beginning without a page."),
    PAGE_UNKNOWN(Category.NOT_FOUND, "There is no such page. Follow the links hydra:next, beginning without a page."),
    MODIFIED_SINCE_INVALID(
            Category.INPUT, "modified_since takes a date or an RFC 3339 instant, for example 2026-11-22T10:15:30Z."),
    CHANGE_INVALID(
            Category.INPUT, "after takes the number of a change. Follow the links of the feed from its beginning."),
    TOO_MANY_WHOLE(Category.INPUT, "Ask for the distributions or the Turtle of at most {most} datasets at a time."),
    MANAGERS_ONLY(Category.DENIED, "Only platform managers have the catalog made again."),
    MADE_ALREADY(Category.CONFLICT, "The catalog is being made again already. Wait for its end."),
    BEING_MADE(Category.INTERNAL, "The catalog is being made again from the database. Ask again in a minute.");

    private final Category category;
    private final String message;

    CatalogProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "catalog";
    }

    @Override
    public int status() {
        return this == BEING_MADE ? 503 : category.status();
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
