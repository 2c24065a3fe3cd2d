package eu.shifthub.hub.storage;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the protocol's errors as problem details itself. The server's error page does not know the protocol's own
 * statuses (460, a wrong checksum) and would make them 500.
 */
final class TusResponse extends HttpServletResponseWrapper {
    private final JsonMapper json;

    TusResponse(HttpServletResponse response, JsonMapper json) {
        super(response);
        this.json = json;
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        setStatus(status);
        setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), message));
        setContentLength(body.length);
        getOutputStream().write(body);
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, "The upload was refused.");
    }
}
