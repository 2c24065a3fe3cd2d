package eu.shifthub.hub.quality;

import eu.shifthub.hub.platform.Problem;

enum QualityProblem implements Problem {
    RULE_UNKNOWN(Category.NOT_FOUND, "There is no such rule, or it is not open to you."),
    NO_ROWS_YET(Category.CONFLICT, "The dataset {dataset} has no rows yet. Import some first."),
    NO_RULES(Category.CONFLICT, "There are no rules to check yet."),
    RUNNING_ALREADY(Category.CONFLICT, "Its rules are being checked already."),
    RULES_TOO_MANY(Category.LIMIT, "A dataset has at most {most} rules."),
    COLUMNS_MISSING(Category.INPUT, "Choose a column."),
    ONE_COLUMN(Category.INPUT, "Choose one column."),
    COLUMN_UNKNOWN(Category.INPUT, "The dataset has no column {column}."),
    COLUMN_NOT_ORDERED(Category.INPUT, "{column} has no order. Choose a column of numbers, dates or texts."),
    COLUMN_NO_TIME(Category.INPUT, "{column} is no date. Choose a column of dates, or none for the version itself."),
    BOUNDS_MISSING(Category.INPUT, "Give a minimum, a maximum, or both."),
    BOUND_WRONG(Category.INPUT, "{value} is no value that {column} can have."),
    BOUNDS_CROSSED(Category.INPUT, "The minimum is above the maximum."),
    PATTERN_MISSING(Category.INPUT, "Give a pattern of 1 to 1,000 characters."),
    OTHER_MISSING(Category.INPUT, "Choose another dataset."),
    OTHER_SAME(Category.INPUT, "Choose another dataset than this one."),
    OTHER_COLUMNS(Category.INPUT, "Choose as many columns of the other dataset as of this one."),
    OTHER_COLUMN_UNKNOWN(Category.INPUT, "The other dataset has no column {column}."),
    OTHER_NOT_WHOLE(
            Category.DENIED,
            "You, or the owner of this dataset, may not read all rows and these columns of the other dataset."),
    HOURS_WRONG(Category.INPUT, "Give a number of hours from 1 to 87,600 (ten years)."),
    CONDITION_MISSING(Category.INPUT, "Write a condition of 1 to 4,000 characters."),
    CONDITION_FOR_WORKERS(Category.DENIED, "A condition in SQL is for data workers."),
    CONDITION_NOT_ONE(Category.INPUT, "Write one condition about a row, for example: amount >= 0."),
    CONDITION_FAILS(
            Category.INPUT,
            "The condition cannot be computed for some row, for example because a text is no number. Use TRY_CAST."),
    NAME_TOO_LONG(Category.INPUT, "A rule has a name of at most 200 characters."),
    COLUMN_GONE(Category.CONFLICT, "The version has no column {column}."),
    OWNER_GONE(Category.CONFLICT, "The owner of the dataset may not read it any more. Choose another owner."),
    AUTHOR_GONE(
            Category.CONFLICT, "Whoever wrote the rule may not read the other dataset any more. Write the rule anew."),
    NOT_PRACTITIONER(Category.DENIED, "Only practitioners certify data. A platform manager gives the mark."),
    VERSION_UNKNOWN(Category.NOT_FOUND, "There is no such version, or it is not open to you any more. Look again."),
    NOT_READ_WHOLE(Category.DENIED, "You may certify only what you may read whole. Ask the owner for access."),
    OWN_WORK(
            Category.DENIED,
            "Whoever owns the dataset, may change it or has made this version does not certify it."
                    + " Ask another practitioner."),
    VERSION_WAITS(Category.CONFLICT, "Version {version} is not admitted: it waits for its checks or has failed them."),
    CERTIFIED_ALREADY(Category.CONFLICT, "You have certified version {version} already."),
    STATEMENT_MISSING(Category.INPUT, "Say what you have examined."),
    STATEMENT_TOO_LONG(Category.INPUT, "Say it in at most {most} characters."),
    VALIDITY_OVER(Category.INPUT, "Choose a time that is still to come."),
    VALIDITY_TOO_FAR(Category.INPUT, "Choose a time within the next {years} years, or none."),
    CERTIFICATE_UNKNOWN(Category.NOT_FOUND, "There is no such certificate, or it is not open to you."),
    CERTIFICATE_OF_ANOTHER(Category.DENIED, "Only who gave a certificate, or a platform manager, withdraws it."),
    WITHDRAWN_ALREADY(Category.CONFLICT, "The certificate has been withdrawn already."),
    WITHDRAWAL_REASON_MISSING(Category.INPUT, "Say why it is withdrawn."),
    BROKEN(Category.INTERNAL, "Something went wrong on our side. The trace id helps to find it.");

    private final Category category;
    private final String message;

    QualityProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "quality";
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
