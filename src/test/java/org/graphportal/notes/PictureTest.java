package org.graphportal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001A\n', image/png",
        "'\u00FF\u00D8\u00FF\u00E0', image/jpeg",
        "GIF89a\u0001, image/gif",
        "RIFF\u0001\u0002\u0003\u0004WEBPVP8, image/webp"
    })
    void is_known_by_how_it_begins(String start, String type) {
        assertThat(Picture.of(bytes(start)))
                .hasValueSatisfying(picture -> assertThat(picture.type()).isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "%PDF-1.4", "GIF88a", "\u0089PNG"})
    void is_nothing_else(String start) {
        assertThat(Picture.of(bytes(start))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
