package eu.shifthub.hub.storage;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.MessageDigest;

/** Counts a request's bytes, and their SHA-256, on their way. */
final class RunningDigest {
    private static final long UNKNOWN = -1;

    private final MessageDigest digest;
    private long count;

    private RunningDigest(MessageDigest digest, long count) {
        this.digest = digest;
        this.count = count;
    }

    static RunningDigest start() {
        return new RunningDigest(BlobFolder.sha256(), 0);
    }

    static RunningDigest unknown() {
        return new RunningDigest(BlobFolder.sha256(), UNKNOWN);
    }

    RunningDigest copy() {
        try {
            return new RunningDigest((MessageDigest) digest.clone(), count);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every Java can copy a SHA-256.", e);
        }
    }

    long count() {
        return count;
    }

    byte[] value() {
        return digest.digest();
    }

    HttpServletRequest over(HttpServletRequest request) {
        if (count == UNKNOWN) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new Counted(super.getInputStream());
            }
        };
    }

    private void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        count += length;
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream in;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                add(new byte[] {(byte) b}, 0, 1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                add(bytes, offset, read);
            }
            return read;
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
