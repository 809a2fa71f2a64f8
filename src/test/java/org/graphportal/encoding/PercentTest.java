package org.graphportal.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @Test
    void unreserved_characters_stand_for_themselves() {
        String unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";

        assertThat(Percent.encoded(unreserved)).isEqualTo(unreserved);
    }

    @Test
    void the_tilde_is_encoded_as_forms_have_it_which_means_the_same_in_an_address() {
        assertThat(Percent.encoded("~")).isEqualTo("%7E");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', %20",
        "+, %2B",
        "%, %25",
        "&, %26",
        "=, %3D",
        "#, %23",
        "?, %3F",
        "/, %2F",
        "'\"', %22",
        "a b+c, a%20b%2Bc",
        "ü, %C3%BC",
        "字, %E5%AD%97",
        "𝄞, %F0%9D%84%9E"
    })
    void everything_else_is_written_byte_by_byte_in_utf_8(String text, String encoded) {
        assertThat(Percent.encoded(text)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "1+1=2", "100 %", "~*'()!", "Zoë & 字"})
    void addresses_and_forms_read_the_same_in_it(String text) {
        String encoded = Percent.encoded(text);

        assertThat(URI.create("/?q=" + encoded).getQuery()).isEqualTo("q=" + text);
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(text);
    }
}
