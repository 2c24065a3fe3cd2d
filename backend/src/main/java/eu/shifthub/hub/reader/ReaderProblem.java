package eu.shifthub.hub.reader;

import eu.shifthub.hub.platform.Problem;

/** Why a file cannot be read, and what to do about it. */
public enum ReaderProblem implements Problem {
    FILE_EMPTY(Category.INPUT, "The file {file} is empty."),
    UNKNOWN_FORMAT(
            Category.INPUT,
            "What {file} is written in is not known. Save it as CSV, Excel (.xlsx), JSON or Parquet, or as a PDF where it is"
                    + " a document."),
    NOTHING_FOUND(Category.INPUT, "Nothing in {file} can be read: no table and no document."),
    FILE_BROKEN(
            Category.INPUT,
            "{file} is damaged: {message}. Open it where it comes from, save it anew, and send it again."),
    ENCRYPTED(Category.INPUT, "{file} is protected by a password. Save it without one, and send it again."),
    OLD_EXCEL(
            Category.INPUT,
            "{file} is a workbook of an Excel before 2007 (.xls). Open it and save it as an Excel workbook (.xlsx)."),
    BINARY_EXCEL(
            Category.INPUT,
            "{file} is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx)."),
    OPEN_SPREADSHEET(
            Category.INPUT,
            "{file} is an OpenDocument spreadsheet (.ods). Open it and save it as an Excel workbook (.xlsx) or as CSV."),
    EXCEL_EMPTY(Category.INPUT, "No sheet of {file} has any cells."),
    TOO_MANY_COLUMNS(Category.LIMIT, "{file} has more than {most} columns. Split it."),
    JSON_WRONG(Category.INPUT, "{file} is not valid JSON at line {line}, column {column}: {message}."),
    JSON_NOT_UTF8(Category.INPUT, "Line {line} of {file} is not written in UTF-8. Save it anew as UTF-8."),
    JSON_GOES_ON(
            Category.INPUT,
            "{file} goes on after its end at line {line}, column {column}. Write it as one list of objects, or one object"
                    + " a line."),
    JSON_TOO_DEEP(
            Category.INPUT,
            "{file} is nested deeper than {most} levels at line {line}, column {column}. Write it flatter."),
    JSON_NO_TABLE(
            Category.INPUT, "{file} holds no list of objects. Write it as a list of objects, or one object a line."),
    ZIP_EMPTY(Category.INPUT, "The archive {file} is empty."),
    ZIP_MEMBERS(Category.LIMIT, "The archive {file} has {count} members; at most {most} are read. Split it."),
    ZIP_BOMB(
            Category.LIMIT,
            "{file} unpacks to far more than its {packed} bytes; at most {most} bytes are unpacked. Send its members"
                    + " by themselves."),
    DOCUMENT_TOO_LONG(
            Category.LIMIT,
            "Reading {file} was stopped after {seconds} s. It may be damaged: print it to a new PDF, and send that."),
    DEADLINE(Category.LIMIT, "Reading {file} was stopped after {seconds} s. Split it."),
    OUT_OF_MEMORY(Category.LIMIT, "Reading {file} takes more memory than is allowed. Split it."),
    TOO_LARGE(Category.LIMIT, "{file} unpacks to more than {most} bytes. Split it."),
    FELL_OVER(
            Category.INPUT,
            "The reader fell over {file}. It is probably damaged: save it anew where it comes from, and send it again.");

    private final Category category;
    private final String message;

    ReaderProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    @Override
    public String room() {
        return "reader";
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
