package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.util.List;

/** The files of one CSV import, as the worker calls them. */
record CsvFiles(Path source, Path clean, Path malformed, Path lines, Path table, Path rejects) {
    /** Shows the file to the worker and opens an instance that may use these files and no others. */
    static CsvFiles open(Lease lease, Path file, EngineProperties properties) {
        Path out = lease.inside(lease.folder().out());
        Path spill = lease.inside(lease.folder().spill());
        CsvFiles files = new CsvFiles(
                lease.show(file, "file.csv"),
                spill.resolve("clean.csv"),
                out.resolve("malformed.csv"),
                out.resolve("lines.csv"),
                out.resolve("table.parquet"),
                out.resolve("rejects.csv"));
        lease.open(ScopeSql.locks(properties, files.all(), spill));
        return files;
    }

    private List<Path> all() {
        return List.of(source, clean, malformed, lines, table, rejects);
    }
}
