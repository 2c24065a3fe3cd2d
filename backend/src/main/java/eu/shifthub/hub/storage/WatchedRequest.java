package eu.shifthub.hub.storage;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;

/** A request of which it is asked again and again, while its bytes come, whether they still may. */
final class WatchedRequest extends HttpServletRequestWrapper {
    private final long every;
    private final Runnable check;
    private long checkedAt = System.nanoTime();

    WatchedRequest(HttpServletRequest request, Duration every, Runnable check) {
        super(request);
        this.every = every.toNanos();
        this.check = check;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Watched(super.getInputStream());
    }

    private void look() {
        long now = System.nanoTime();
        if (now - checkedAt >= every) {
            check.run();
            checkedAt = now;
        }
    }

    private final class Watched extends ServletInputStream {
        private final ServletInputStream in;

        Watched(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            look();
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            look();
            return in.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
