package eu.shifthub.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class WatchedRequestTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void givesNoByteMoreOnceTheyMayNotCome() throws IOException {
        request.setContent(new byte[100]);
        AtomicInteger allowed = new AtomicInteger(2);
        WatchedRequest watched = new WatchedRequest(request, Duration.ZERO, () -> {
            if (allowed.decrementAndGet() < 0) {
                throw StorageProblem.UPLOAD_UNKNOWN.because();
            }
        });

        try (InputStream bytes = watched.getInputStream()) {
            assertThat(bytes.readNBytes(2)).hasSize(2);
            assertThatThrownBy(bytes::read).hasMessageContaining("no such upload");
        }
    }

    @Test
    void doesNotAskForEachByte() throws IOException {
        request.setContent(new byte[100]);
        AtomicInteger asked = new AtomicInteger();
        WatchedRequest watched = new WatchedRequest(request, Duration.ofHours(1), asked::incrementAndGet);

        try (InputStream bytes = watched.getInputStream()) {
            assertThat(bytes.readAllBytes()).hasSize(100);
        }
        assertThat(asked).hasValue(0);
    }
}
