package eu.shifthub.hub.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {
    private static final byte[] SOUND = "Néphrologie, 日本, 🫀, a plain tail of ASCII".getBytes(StandardCharsets.UTF_8);

    @Test
    void findsWhatJavasOwnDecoderRefuses() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = SOUND.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);

            assertThat(isSound(bytes, random.nextInt(bytes.length)))
                    .as("%s", (Object) bytes)
                    .isEqualTo(decodes(bytes));
        }
    }

    @Test
    void tellsWhereTheFirstWrongByteIs() {
        byte[] latin = "Chirurgie g\u00e9n\u00e9rale".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new Utf8Check().check(latin, 0, latin.length)).isEqualTo(12);
    }

    /** In two parts, as buffers cut characters. */
    private static boolean isSound(byte[] bytes, int cut) {
        Utf8Check check = new Utf8Check();
        return check.check(bytes, 0, cut) == Utf8Check.SOUND
                && check.check(bytes, cut, bytes.length) == Utf8Check.SOUND
                && check.isWhole();
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
