package eu.shifthub.hub.harvest;

import eu.shifthub.hub.platform.Problem;

/** What can go wrong with harvests; what goes wrong at the catalog is a problem of its source. */
enum HarvestProblem implements Problem {
    HARVEST_UNKNOWN(Category.NOT_FOUND, "There is no such harvest."),
    NO_CATALOG(Category.INPUT, "Choose a source of the platform that is a catalog (DCAT)."),
    ALREADY_HARVESTED(Category.CONFLICT, "Another harvest brings this catalog in already."),
    ALREADY_RUNNING(Category.CONFLICT, "It runs already. Wait for its end, or stop it first."),
    NOT_RUNNING(Category.CONFLICT, "It does not run."),
    TOO_LONG(
            Category.INTERNAL,
            "It took longer than this hub lets a harvest take, and was stopped. What came before stays."),
    HUB_STOPPED(Category.INTERNAL, "The hub was stopped in the middle of it, several times."),
    BROKEN(Category.INTERNAL, "Something went wrong on our side. The trace id {trace} helps to find it.");

    private final Category category;
    private final String message;

    HarvestProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "harvest";
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
