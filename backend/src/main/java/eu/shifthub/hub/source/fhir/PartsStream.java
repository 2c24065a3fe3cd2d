package eu.shifthub.hub.source.fhir;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Parts that are asked for one after the other, as one stream. */
abstract class PartsStream extends InputStream {
    private @Nullable InputStream part;
    private boolean ended;

    /** The next part; null after the last. */
    abstract @Nullable InputStream next() throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int from, int length) throws IOException {
        while (!ended) {
            if (part == null) {
                part = next();
                ended = part == null;
            } else {
                int read = part.read(into, from, length);
                if (read >= 0) {
                    return read;
                }
                close();
            }
        }
        return -1;
    }

    @Override
    public final void close() throws IOException {
        if (part != null) {
            part.close();
            part = null;
        }
    }
}
