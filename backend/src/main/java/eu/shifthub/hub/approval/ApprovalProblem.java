package eu.shifthub.hub.approval;

import eu.shifthub.hub.platform.Problem;

enum ApprovalProblem implements Problem {
    UNKNOWN(Category.NOT_FOUND, "There is no such request, or it is not open to you."),
    OWN_REQUEST(Category.DENIED, "Nobody decides on their own request. Somebody else has to."),
    NOT_YOURS_TO_DECIDE(Category.DENIED, "This request is not yours to decide."),
    NOT_PENDING(Category.CONFLICT, "This request was decided or withdrawn in the meantime."),
    ALREADY_PENDING(Category.CONFLICT, "You have asked for this already. The request waits for a decision."),
    PURPOSE_MISSING(Category.INPUT, "Say what it is for, in at most {maximum} characters."),
    COMMENT_MISSING(Category.INPUT, "Say why it is rejected."),
    COMMENT_TOO_LONG(Category.INPUT, "A comment has at most {maximum} characters.");

    private final Category category;
    private final String message;

    ApprovalProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "approval";
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
