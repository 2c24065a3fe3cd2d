package eu.shifthub.hub.serving;

import eu.shifthub.hub.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;

/** Sends rows as a file while they are read. */
final class Downloads {
    static final String PARQUET = "application/vnd.apache.parquet";

    private Downloads() {}

    /** What was to be sent could not be finished: the connection is cut, so that nobody takes the part for the whole. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(Exception cause) {
            super("A download broke off.", cause);
        }
    }

    /** Closes the rows, also where the client leaves. */
    static void send(
            RowFile rows,
            RowFormat format,
            Supplier<String> name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (rows) {
            response.setContentType(format.mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name.get() + "." + format.extension()));
            if (!"HEAD".equals(request.getMethod())) {
                rows.writeTo(response.getOutputStream());
                response.flushBuffer();
            }
        } catch (ProblemException | JacksonException e) {
            throw broken(e, response);
        }
    }

    static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }

    /** Before the first byte is out, a problem can still be answered as one. */
    private static IOException broken(RuntimeException e, HttpServletResponse response) {
        if (e instanceof ProblemException && !response.isCommitted()) {
            response.reset();
            throw e;
        }
        return new Broken(e);
    }
}
