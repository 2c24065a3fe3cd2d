package eu.shifthub.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorAnswersTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ErrorAnswers answers =
            new ErrorAnswers(new UnforeseenFailures(new StaticListableBeanFactory().getBeanProvider(Tracer.class)));

    @Test
    void tellNothingOfAFailureButATraceId() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("select secret"));
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "select secret");

        ProblemDetail told = told();

        assertThat(told.getStatus()).isEqualTo(500);
        assertThat(told.getProperties()).containsOnlyKeys("code", "traceId").containsEntry("code", "INTERNAL");
        assertThat(told.toString()).doesNotContain("secret");
    }

    @Test
    void passOnARefusal() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 400);

        assertThat(told().getStatus()).isEqualTo(400);
    }

    @Test
    void areNoAddressToAskFor() {
        assertThat(told().getStatus()).isEqualTo(404);
    }

    private ProblemDetail told() {
        ResponseEntity<ProblemDetail> answer = answers.answer(request);
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("application/problem+json");
        return Objects.requireNonNull(answer.getBody());
    }
}
