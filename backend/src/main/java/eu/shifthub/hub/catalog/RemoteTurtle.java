package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Foreign;
import java.io.StringWriter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** What another catalog says of a dataset, for people to read. */
final class RemoteTurtle {
    private static final int LONGEST = 1 << 20;

    private RemoteTurtle() {}

    /** Of what is too long for that, the beginning as it is: that is Turtle too. */
    static String of(String body) {
        if (body.length() > LONGEST) {
            return body.substring(0, body.lastIndexOf('\n', LONGEST) + 1);
        }
        var written = new StringWriter();
        RDFDataMgr.write(written, Foreign.read(body), RDFFormat.TURTLE_PRETTY);
        return written.toString();
    }
}
