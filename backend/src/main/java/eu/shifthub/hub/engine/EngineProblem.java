package eu.shifthub.hub.engine;

import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import java.util.HashMap;
import java.util.Map;

/** What can be wrong with a question or a file, and what the engine may not spend. */
public enum EngineProblem implements Problem {
    SQL_WRONG(Category.INPUT, "{message}"),
    SQL_TOO_LONG(Category.INPUT, "The query has {length} characters; at most {longest} are understood."),
    SQL_TOO_DEEP(Category.INPUT, "The query is nested too deeply. Split it with WITH, or save a part as a dataset."),
    ONE_STATEMENT(Category.INPUT, "Write exactly one statement."),
    ONLY_READING(
            Category.INPUT,
            "Only statements that read are answered: SELECT, FROM, WITH and VALUES. PIVOT, EXPLAIN and commands are not."),
    NO_DESCRIBE(
            Category.INPUT,
            "DESCRIBE, SHOW and SUMMARIZE are not answered; the columns are listed beside the editor, the profile in the"
                    + " library."),
    TABLE_UNKNOWN(Category.INPUT, "Unknown table \"{table}\"."),
    TABLE_AMBIGUOUS(Category.INPUT, "\"{table}\" is in several workspaces; write {candidates}."),
    FUNCTION_UNKNOWN(Category.INPUT, "Unknown function \"{function}\"."),
    COLUMN_UNKNOWN(Category.INPUT, "Unknown column \"{column}\"; there are {columns}."),
    STEP_WRONG(Category.INPUT, "Step {step}: {message}"),
    FILE_EMPTY(Category.INPUT, "The file is empty."),
    FILE_NOT_TEXT(Category.INPUT, "This is not a text file."),
    CSV_WRONG(Category.INPUT, "Reading {file} as CSV failed: {message} Correct the file, its delimiter or its quote."),
    CSV_DIALECT(Category.INPUT, "Delimiter and quote are one plain character each, not \"{value}\"."),
    CSV_COLUMN_BEYOND(Category.INPUT, "The file has only {columns} columns; there is none for \"{column}\"."),
    CSV_COLUMN_TWICE(Category.INPUT, "Two columns are called \"{column}\". Rename one of them."),
    CSV_COLUMN_TYPE(Category.INPUT, "A CSV file cannot hold the type {type} of the column \"{column}\"."),
    CSV_NO_COLUMN(Category.INPUT, "Keep at least one column."),
    CSV_UNCLOSED_QUOTE(
            Category.INPUT,
            "A quote that opens at line {line} of {file} is not closed. Correct that line, or import without quotes."),
    CSV_LINE_TOO_LONG(
            Category.INPUT,
            "Line {line} of {file} is longer than {megabytes} MB, among the first by which a file is understood. Correct"
                    + " that line, or leave it out."),
    CSV_NOT_UTF8(Category.INPUT, "Line {line} of {file} is not written in UTF-8. Choose another encoding."),
    CSV_STOPPED(
            Category.INPUT,
            "Line {line} of {file}, column {column}: {reason} ({raw}). Nothing was imported. Correct the cell, or choose"
                    + " another type, or what becomes of rows that do not fit."),
    CSV_STOPPED_LINE(
            Category.INPUT,
            "Line {line} of {file}: {reason} ({raw}). Nothing was imported. Correct the line, or choose what becomes of"
                    + " rows that do not fit."),
    CSV_MISCOUNTED(
            Category.INPUT,
            "Of the {expected} rows of {file} {found} were understood. Correct the delimiter and quote; nothing was"
                    + " imported."),
    PARQUET_WRONG(
            Category.INPUT,
            "The file cannot be read as Parquet: {message} It may have been cut off on its way; send it again."),
    PARQUET_TOO_PRECISE(
            Category.INPUT,
            "The column {column} has decimals of {digits} digits; 38 are the most that are kept exactly. Leave it out, or"
                    + " have it written as text."),
    PARQUET_MISCOUNTED(
            Category.INPUT,
            "The file says that it has {expected} rows, but {found} are in it. It is damaged; write it again where it"
                    + " comes from."),
    CANCELLED(Category.CONFLICT, "Cancelled."),
    DEADLINE(Category.LIMIT, "Stopped after {seconds} s. Ask for less, or filter first."),
    OUT_OF_MEMORY(Category.LIMIT, "This needs more memory than {memory}. Ask for less, or filter first."),
    DISK_FULL(
            Category.LIMIT,
            "This needs more working space on the disk than is allowed. Ask for less, or filter first."),
    BUSY(Category.LIMIT, "All {workers} workers are busy. Try again in a moment.");

    /** What a file is called by the engine, which does not know its name. */
    static final String A_FILE = "the file";

    private final Category category;
    private final String message;

    EngineProblem(Category category, String message) {
        this.category = category;
        this.message = message;
    }

    /** Whether the engine's words are about the rows that were asked: they may then tell a value of theirs. */
    public static boolean tellsOfRows(ProblemException problem) {
        return problem.problem() == SQL_WRONG && DuckDbErrors.isAboutRows(problem.parameters());
    }

    @Override
    public String room() {
        return "engine";
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String message() {
        return message;
    }

    /** The same, where it is about a file. */
    ProblemException inFile(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("file", A_FILE);
        return because(all);
    }
}
