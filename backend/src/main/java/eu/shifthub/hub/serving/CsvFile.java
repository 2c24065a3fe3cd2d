package eu.shifthub.hub.serving;

import eu.shifthub.hub.query.CsvAnswer;
import java.io.IOException;
import java.io.OutputStream;

/** CSV as the engine writes it. */
record CsvFile(CsvAnswer csv) implements RowFile {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        csv.writeTo(out);
    }

    @Override
    public void close() {
        csv.close();
    }
}
