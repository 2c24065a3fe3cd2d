package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.platform.Problem;

enum DescribingProblem implements Problem {
    CHANGED_MEANWHILE(
            Category.CONFLICT, "Somebody else has changed the description meanwhile. Look at theirs, then change it.");

    private final Category category;
    private final String message;

    DescribingProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "describing";
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
