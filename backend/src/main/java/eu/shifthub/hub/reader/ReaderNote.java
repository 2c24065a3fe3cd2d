package eu.shifthub.hub.reader;

import java.util.Map;

/** What there may be to know about a file before it is imported; the words are for who has no better ones. */
enum ReaderNote {
    ROWS_ABOVE("{count} rows above the table are left out."),
    FORMULAS("{count} cells are formulas; the values that were last calculated are taken."),
    NOT_CALCULATED(
            "{count} formulas have never been calculated, the first at {first}; they are empty. Open the workbook and"
                    + " save it, which calculates them."),
    ERRORS("{count} cells hold an error such as #N/A, the first at {first}; they are empty."),
    MERGED("{count} ranges of cells are merged; their value is in the first cell alone."),
    PHONETIC("{count} texts carry a phonetic reading, which stands after the text itself."),
    TIME_ROUNDED("{count} times are finer than a millisecond, the first at {first}; they are rounded to it."),
    FINER("The column {column} has times finer than a microsecond, so it is text."),
    MICROSECONDS("The times of the column {column} are read to the microsecond; what is finer is cut (INT96)."),
    UNMEASURED(
            "The server did not say how long {file} is: where the connection broke, its end is missing, and the last row"
                    + " may be cut in the middle."),
    MIXED("{count} cells of the column {column} are of another kind than the others, so it is text."),
    HIDDEN_SHEET("The sheet is hidden in the workbook."),
    DATES_1904("The workbook counts days from 1904."),
    JSON_LIST("The list {name} was taken."),
    FHIR_GENERIC("{type} has no table of its own: status, subject and date are columns, the whole resource is one."),
    TEXT_CUT("The text of {count} documents is cut after {characters} characters."),
    ZIP_IN_ZIP("{name} is an archive itself and is not looked into."),
    EMPTY_MEMBER("{name} is empty."),
    UNKNOWN_MEMBER("What {name} is written in is not known."),
    MEMBER_REFUSED("{name} cannot be read ({problem})."),
    COLUMN_MISSING("{file} has no {column}; it is empty there."),
    NOT_WHOLE("Only the beginning was read for this preview.");

    private final String message;

    ReaderNote(String message) {
        this.message = message;
    }

    String message(Map<String, String> parameters) {
        String filled = message;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled;
    }
}
