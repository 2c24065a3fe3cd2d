package eu.shifthub.hub.ingest;

import eu.shifthub.hub.platform.Problem;

enum IngestProblem implements Problem {
    IMPORT_UNKNOWN(Category.NOT_FOUND, "There is no such import, or it is not open to you."),
    FILE_EMPTY(Category.INPUT, "The file {file} is empty."),
    ALL_REJECTED(
            Category.INPUT,
            "None of the {rows} rows of {file} fits the columns. The first is line {line}, column {column}: {raw}."
                    + " Nothing was imported."),
    FILE_WITHOUT_ROWS(Category.INPUT, "The file {file} has a header, but no rows."),
    PART_UNKNOWN(Category.INPUT, "{file} has no part {part}. Choose one of {parts}."),
    READ_OTHERWISE(
            Category.INPUT, "{expected} rows of {part} were read, but {found} were understood. Nothing was imported."),
    NOT_IN_ENCODING(Category.INPUT, "Line {line} of {file} is not written in {encoding}. Choose another encoding."),
    COLUMN_UNKNOWN(Category.INPUT, "The file has no column {position}."),
    NAME_MISSING(Category.INPUT, "Column {position} needs a name of at most 200 characters."),
    NAME_TWICE(Category.INPUT, "Two columns are called {name}. Rename one of them."),
    NO_COLUMNS(Category.INPUT, "Keep at least one column."),
    DECIMALS_WRONG(Category.INPUT, "A decimal number has 0 to 18 digits after the point."),
    FILES_DIFFER(
            Category.INPUT,
            "The files do not have the same columns. {file} lacks {missing} of {first}, and has {added} beside. Choose"
                    + " files of one kind, or rename its columns."),
    FILES_WITHOUT_PART(Category.INPUT, "{file} has no {part}, which {first} has. Choose files of one kind."),
    FILES_MIXED(Category.INPUT, "Some of the files are tables, others documents. Choose files of one kind."),
    FILES_UNREAD(
            Category.INPUT, "{file} cannot be read, so that its rows would be missing. Repair it, or leave it out."),
    SCHEMA_CHANGED(
            Category.CONFLICT,
            "The columns differ from the current version. New: {added}. Gone: {removed}. Another type: {retyped}."),
    CHANGED_MEANWHILE(
            Category.CONFLICT, "{dataset} got another version meanwhile, so nothing was added to it. Try again."),
    TEXT_TOO_LONG(Category.INPUT, "This text about a column has at most {longest} characters."),
    KEY_EMPTY(
            Category.INPUT,
            "{key} is declared as the key, but empty in {rows} rows. Choose another key, or fill them in the file."),
    KEY_TWICE(
            Category.INPUT,
            "{key} is declared as the key, but several rows have the same: {examples}. Choose another key, or add a"
                    + " column to it."),
    TOO_MANY(Category.LIMIT, "{running} imports wait already. Try again when one has ended."),
    PUSH_WHERE(
            Category.INPUT,
            "Name the dataset: the metadata of the upload needs dataset, its UUID, as its page and its address show it."),
    PUSH_NOT_ALLOWED(
            Category.DENIED,
            "This application may not push new versions into that dataset. Who decides about its grants can allow it."),
    PUSH_OTHER_COLUMNS(
            Category.INPUT,
            "The columns of the file are not those of the dataset. It has none of these: {unknown}. Ask who decides about"
                    + " the dataset which ones it takes."),
    PUSH_UNKNOWN(Category.NOT_FOUND, "This application has pushed no such upload."),
    ENDED_ALREADY(Category.CONFLICT, "The import has ended already."),
    INTERRUPTED(
            Category.INTERNAL, "The hub was stopped in the middle of the import. The upload is kept: start it again."),
    FAILED(Category.INTERNAL, "Something went wrong on our side. The trace id helps to find it.");

    private final Category category;
    private final String message;

    IngestProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "ingest";
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
