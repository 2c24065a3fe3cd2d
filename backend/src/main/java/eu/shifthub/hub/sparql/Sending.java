package eu.shifthub.hub.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Sends answers that are in memory. Those that slow readers have not taken yet may have only so much of it together. */
@Component
class Sending {
    private static final int PAGE = 1024;

    private final Semaphore pages;

    Sending(SparqlProperties limits) {
        this.pages =
                new Semaphore((int) Math.min(Integer.MAX_VALUE, limits.sending().toKilobytes()));
    }

    /** Takes the memory of an answer, until it is sent; a problem where too much of it is taken already. */
    void take(Answer answer) {
        if (!pages.tryAcquire(size(answer))) {
            throw SparqlProblem.BUSY.because();
        }
    }

    /** Sends what was taken. */
    void send(Answer answer, HttpServletResponse response) throws IOException {
        try {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
            response.flushBuffer();
        } finally {
            pages.release(size(answer));
        }
    }

    private static int size(Answer answer) {
        return answer.body().length / PAGE + 1;
    }
}
