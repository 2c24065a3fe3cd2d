package eu.shifthub.hub.workspace;

import eu.shifthub.hub.platform.Problem;

enum WorkspaceProblem implements Problem {
    UNKNOWN(Category.NOT_FOUND, "There is no such project or studio, or it is not open to you."),
    NAME_MISSING(Category.INPUT, "Give the project a name of at most {maximum} characters."),
    SLUG_INVALID(
            Category.INPUT,
            "A short name has lower-case letters, digits and underscores, begins with a letter and is at most {maximum} long."),
    SLUG_TAKEN(Category.CONFLICT, "The short name {slug} is taken. Choose another."),
    NOT_A_PROJECT(Category.CONFLICT, "My Studio is its owner's alone. Share from a project instead."),
    NOT_A_MEMBER(Category.NOT_FOUND, "This person is no member of the project."),
    VIEWER_AS_MEMBER(
            Category.CONFLICT, "A viewer cannot be a member. Ask a platform manager to change the role first."),
    LAST_MANAGER(Category.CONFLICT, "A project needs at least one project manager. Appoint another one first.");

    private final Category category;
    private final String message;

    WorkspaceProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "workspace";
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
