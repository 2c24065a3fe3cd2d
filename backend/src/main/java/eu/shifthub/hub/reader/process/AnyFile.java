package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.nio.file.Path;

/** Finds out by its content what a file is, and has it read. */
final class AnyFile {
    private AnyFile() {}

    static void read(ReadTask task, Output output) throws IOException {
        if (task.rdf() != null) {
            new RdfFile(task, task.rdf(), output).read();
            return;
        }
        FileFormat format = FileFormat.of(task.file(), task.name());
        switch (format) {
            case ZIP -> new ZipMembers(task, output).read();
            case DOCUMENT -> {
                try (Documents documents = new Documents(task, output)) {
                    documents.addOnly(task.file(), task.name());
                }
            }
            case XLSX, JSON, TEXT, PARQUET, OLD_EXCEL, BINARY_EXCEL, OPEN_SPREADSHEET, ENCRYPTED, EMPTY, UNKNOWN ->
                table(task, task.file(), task.name(), format, output, "");
        }
        if (output.parts().isEmpty()) {
            throw new Refusal("NOTHING_FOUND").with("file", task.name());
        }
    }

    /**
     * Reads what is no archive and no document.
     *
     * @param prefix before the names of the parts that it has, in an archive
     */
    static void table(ReadTask task, Path file, String name, FileFormat format, Output output, String prefix)
            throws IOException {
        switch (format) {
            case XLSX -> new ExcelFile(task, file, name, output, prefix).read();
            case JSON -> new JsonFile(task, file, name, output, prefix).read();
            case OLD_EXCEL -> throw new Refusal("OLD_EXCEL").with("file", name);
            case BINARY_EXCEL -> throw new Refusal("BINARY_EXCEL").with("file", name);
            case OPEN_SPREADSHEET -> throw new Refusal("OPEN_SPREADSHEET").with("file", name);
            case ENCRYPTED -> throw new Refusal("ENCRYPTED").with("file", name);
            case EMPTY -> throw new Refusal("FILE_EMPTY").with("file", name);
            case TEXT, PARQUET, DOCUMENT, ZIP, UNKNOWN -> throw new Refusal("UNKNOWN_FORMAT").with("file", name);
        }
    }
}
