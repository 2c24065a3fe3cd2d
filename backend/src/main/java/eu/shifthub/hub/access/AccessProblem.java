package eu.shifthub.hub.access;

import eu.shifthub.hub.platform.Problem;

enum AccessProblem implements Problem {
    SIGN_IN_FIRST(Category.UNAUTHENTICATED, "Sign in first."),
    NOT_ALLOWED(Category.DENIED, "Your role does not allow this."),
    WORKSPACE_UNKNOWN(Category.NOT_FOUND, "There is no such project or studio, or it is not open to you."),
    MEMBER_ROLE_TOO_LOW(Category.DENIED, "Your role in this project does not allow this. Ask a project manager."),
    DATASET_UNKNOWN(Category.NOT_FOUND, "There is no such dataset, or it is not open to you."),
    ROWS_NOT_GRANTED(Category.DENIED, "You may not read the rows of this dataset yet. Ask its owner for access."),
    GRANT_UNKNOWN(Category.NOT_FOUND, "There is no such grant, or it is not yours to change.");

    private final Category category;
    private final String message;

    AccessProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "access";
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
