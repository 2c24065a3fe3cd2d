package eu.shifthub.hub.storage;

import eu.shifthub.hub.platform.Problem;

/** What can go wrong with bytes. */
public enum StorageProblem implements Problem {
    SIGN_IN_FIRST(Category.UNAUTHENTICATED, "Sign in to upload."),
    UPLOAD_UNKNOWN(Category.NOT_FOUND, "There is no such upload; it may have expired. Upload the file again."),
    UPLOAD_INCOMPLETE(
            Category.CONFLICT, "Of \"{name}\" only {received} of {size} bytes have arrived. Resume the upload first."),
    UPLOAD_EMPTY(Category.INPUT, "The file is empty. Choose another."),
    UPLOAD_BUSY(Category.CONFLICT, "This upload is in use at the moment. Try again in a few seconds."),
    UPLOAD_TOO_LARGE(Category.LIMIT, "The file has {size}; at most {maximum} are accepted. Split or compress it."),
    DISK_NEARLY_FULL(
            Category.LIMIT,
            "The hub's disk is nearly full: {needed} do not fit above the reserve of {reserve}. Ask the operator for"
                    + " space, then try again."),
    BLOB_MISSING(Category.INTERNAL, "The stored bytes {sha256} are missing."),
    BLOB_DAMAGED(Category.INTERNAL, "The stored bytes {sha256} are not what was written.");

    private static final int CONTENT_TOO_LARGE = 413;
    private static final int INSUFFICIENT_STORAGE = 507;

    private final Category category;
    private final String message;

    StorageProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "storage";
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public int status() {
        if (this == DISK_NEARLY_FULL) {
            return INSUFFICIENT_STORAGE;
        }
        return this == UPLOAD_TOO_LARGE ? CONTENT_TOO_LARGE : category.status();
    }

    @Override
    public String message() {
        return message;
    }
}
