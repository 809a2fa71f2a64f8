package org.graphportal.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void what_was_packed_comes_out_again() throws IOException {
        byte[] text = "{\"displayName\":\"ł 字\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Gzip.unpack(packed(text), text.length)).isEqualTo(text);
    }

    @Test
    void what_grows_beyond_the_limit_is_left_at_that() throws IOException {
        byte[] bomb = packed(new byte[100_000_000]);

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThatThrownBy(() -> Gzip.unpack(bomb, 1_000_000)).isInstanceOf(BodyTooLarge.class);
    }

    @Test
    void what_is_broken_is_no_body() throws IOException {
        byte[] packed = packed(new byte[1000]);

        assertThatThrownBy(() -> Gzip.unpack(Arrays.copyOf(packed, packed.length - 9), 1000))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Gzip.unpack(new byte[] {1, 2, 3}, 1000)).isInstanceOf(IOException.class);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }
}
