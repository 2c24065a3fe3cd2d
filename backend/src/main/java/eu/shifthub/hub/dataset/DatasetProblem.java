package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.Problem;

enum DatasetProblem implements Problem {
    DATASET_UNKNOWN(Category.NOT_FOUND, "There is no such dataset, or it is not open to you."),
    VERSION_UNKNOWN(Category.NOT_FOUND, "There is no such version, or it is not open to you."),
    NO_VERSION(Category.CONFLICT, "The dataset {dataset} has no rows yet. Import some first."),
    TITLE_MISSING(Category.INPUT, "A dataset needs a title of 1 to 200 characters."),
    DESCRIPTION_TOO_LONG(Category.INPUT, "A description has at most 10,000 characters."),
    LABELS_TOO_MANY(Category.INPUT, "A dataset has at most 20 labels of 1 to 60 characters each."),
    COLUMN_TEXT_TOO_LONG(Category.INPUT, "This text about a column has at most {longest} characters."),
    OWNER_NO_MEMBER(Category.INPUT, "The owner must be a member of the dataset's project or studio."),
    OWNER_ONLY(Category.DENIED, "Only the owner or a project manager changes the owner or lowers the sensitivity."),
    LOWERING_NEEDS_DECISION(
            Category.CONFLICT,
            "The sensitivity of what is published, or was made of other datasets, is lowered by a new publication."
                    + " Ask for publication with it."),
    NOT_HELD_BACK(Category.CONFLICT, "Version {version} is not held back."),
    NEWER_IS_CURRENT(Category.CONFLICT, "A newer version than {version} is current already."),
    REASON_MISSING(Category.INPUT, "Say why, in 1 to 2,000 characters."),
    PUBLICATION_PENDING(Category.CONFLICT, "The publication of {dataset} was asked for already and waits."),
    NOT_PUBLISHED(Category.CONFLICT, "The dataset is not published."),
    PUBLISHED_STAYS(Category.CONFLICT, "{dataset} is published. Take it out of the catalog before you delete it."),
    PURPOSE_MISSING(Category.INPUT, "Say what the data is for, in 1 to 2,000 characters."),
    EXPIRY_PAST(Category.INPUT, "Access must end in the future."),
    COLUMNS_UNKNOWN(Category.INPUT, "The dataset has no column {column}."),
    COLUMNS_NOT_SHOWN(Category.INPUT, "Its columns are not open to you: ask for the whole dataset."),
    ACCESS_PENDING(Category.CONFLICT, "You asked for access already; the request waits for the owner."),
    ACCESS_OPEN(Category.CONFLICT, "You may read every row of this dataset already."),
    NOT_LINKABLE(Category.CONFLICT, "Only a published dataset of another project or studio can be linked.");

    private final Category category;
    private final String message;

    DatasetProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "dataset";
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
