package eu.shifthub.hub.engine.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message between hub and worker: a length, a word, bytes. Neither side trusts the other's lengths. */
public record Frame(FrameType type, byte[] payload) {
    private static final int LONGEST = 64 << 20;
    private static final int USUAL = 1 << 20;
    private static final FrameType[] TYPES = FrameType.values();

    public static Frame of(FrameType type, @Nullable String... texts) {
        return of(type, Arrays.asList(texts));
    }

    public static Frame of(FrameType type, List<? extends @Nullable String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(texts.size());
            for (String text : texts) {
                byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : utf8.length);
                out.write(utf8);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return new Frame(type, bytes.toByteArray());
    }

    /** The payload as texts. */
    public List<@Nullable String> texts() throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        int count = in.readInt();
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            texts.add(length < 0 ? null : new String(exactly(in, length), StandardCharsets.UTF_8));
        }
        return texts;
    }

    public String text(int index) throws IOException {
        String text = texts().get(index);
        if (text == null) {
            throw new IOException("A text is missing in " + type);
        }
        return text;
    }

    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(payload.length + 1);
        out.writeByte(type.ordinal());
        out.write(payload);
        out.flush();
    }

    /** Waits for the next frame. */
    public static Frame read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int length = in.readInt();
        if (length < 1 || length > LONGEST) {
            throw new IOException("A frame of " + length + " bytes");
        }
        int type = in.readUnsignedByte();
        if (type >= TYPES.length) {
            throw new IOException("A frame of type " + type);
        }
        return new Frame(TYPES[type], exactly(in, length - 1));
    }

    /** Room is made at once for as much as usual; for more only as it comes. */
    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, USUAL)];
        in.readFully(bytes);
        if (length <= USUAL) {
            return bytes;
        }
        byte[] rest = in.readNBytes(length - USUAL);
        if (rest.length < length - USUAL) {
            throw new EOFException("Ended within a frame");
        }
        byte[] all = Arrays.copyOf(bytes, length);
        System.arraycopy(rest, 0, all, USUAL, rest.length);
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frame frame && frame.type == type && Arrays.equals(frame.payload, payload);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return type + "[" + payload.length + " bytes]";
    }
}
