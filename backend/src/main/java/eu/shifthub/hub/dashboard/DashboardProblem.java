package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.platform.Problem;

enum DashboardProblem implements Problem {
    UNKNOWN(Category.NOT_FOUND, "There is no such dashboard, or it is not shared with you."),
    NOT_ALLOWED(Category.DENIED, "You may look at this dashboard, but not change it."),
    ROLE_CANNOT_EDIT(
            Category.INPUT, "{name} is a viewer and cannot edit dashboards. Share it without the right to edit."),
    NAME_MISSING(Category.INPUT, "Give the dashboard a name of at most {maximum} characters."),
    CHANGED_MEANWHILE(
            Category.CONFLICT, "{name} saved this dashboard in the meantime. Reload it, then make your change again."),
    TOO_MANY_TILES(Category.LIMIT, "A dashboard has at most {maximum} tiles."),
    TILE_INCOMPLETE(Category.INPUT, "The tile {tile} needs a title, a dataset and a column to measure or count."),
    TILE_RANGE(Category.INPUT, "The tile {tile} draws between 1 and {maximum} groups."),
    TILE_NOT_OPEN(
            Category.DENIED,
            "The tile {tile} asks for data that is not open to you, or for a column that is not there."),
    NOT_SHARED(Category.NOT_FOUND, "The dashboard is not shared with this person.");

    private final Category category;
    private final String message;

    DashboardProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "dashboard";
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
