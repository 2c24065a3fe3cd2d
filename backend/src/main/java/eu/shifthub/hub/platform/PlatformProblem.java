package eu.shifthub.hub.platform;

enum PlatformProblem implements Problem {
    ADDRESS_UNKNOWN(Category.NOT_FOUND, "There is nothing at this address."),
    CHARACTER_UNSEEN(
            Category.INPUT,
            "The text has a character that is not seen ({character}), such as a line end or a change of direction."
                    + " Remove it."),
    PAGE_SIZE(Category.INPUT, "A page has between 1 and {maximum} entries."),
    CURSOR_UNKNOWN(Category.INPUT, "This cursor is not one of this list. Start at the first page.");

    private final Category category;
    private final String message;

    PlatformProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "platform";
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
