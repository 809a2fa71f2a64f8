package org.graphportal.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br,gzip;q=0.5", "identity;q=0, gzip;q=1.0"})
    void whoever_takes_gzip_gets_it(String acceptEncoding) {
        assertThat(StaticFiles.takesGzip(acceptEncoding)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.0, br", "x-gzip-not"})
    void whoever_does_not_take_gzip_gets_the_plain_file(String acceptEncoding) {
        assertThat(StaticFiles.takesGzip(acceptEncoding)).isFalse();
    }

    @Test
    void what_compressing_makes_larger_stays_as_it_is() {
        Asset tiny = Asset.of("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        Asset styles = Asset.of("a.css", "a{color:red}".repeat(100).getBytes(StandardCharsets.UTF_8));

        assertThat(tiny.compressible()).isFalse();
        assertThat(styles.compressible()).isTrue();
        assertThat(styles.type()).isEqualTo("text/css;charset=UTF-8");
    }
}
