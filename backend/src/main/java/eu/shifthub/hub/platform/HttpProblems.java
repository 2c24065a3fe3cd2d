package eu.shifthub.hub.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems as HTTP has them (RFC 9457), also where no controller answers: in filters. */
@Component
public class HttpProblems {
    private final JsonMapper json;

    HttpProblems(JsonMapper json) {
        this.json = json;
    }

    public void send(HttpServletResponse response, Problem problem) throws IOException {
        send(response, problem.because());
    }

    public void send(HttpServletResponse response, ProblemException problem) throws IOException {
        ProblemDetail detail = detail(problem);
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), detail);
    }

    static ProblemDetail detail(ProblemException thrown) {
        Problem.Category category = thrown.problem().category();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(thrown.problem().status()), thrown.getMessage());
        detail.setType(URI.create("urn:shift-hub:problem:" + thrown.problem().key()));
        detail.setProperty("code", category.code());
        if (!thrown.parameters().isEmpty()) {
            detail.setProperty("parameters", thrown.parameters());
        }
        return detail;
    }
}
