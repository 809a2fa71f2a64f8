package org.graphportal.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

    /** From NIST's examples of FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void it_is_the_standards_hash(String text, String hex) {
        assertThat(Sha256.of(text).hex()).isEqualTo(hex);
    }

    @Test
    void a_text_is_hashed_in_utf_8() {
        assertThat(Sha256.of("Zoë").hex())
                .isEqualTo(Sha256.of("Zoë".getBytes(StandardCharsets.UTF_8)).hex())
                .isNotEqualTo(
                        Sha256.of("Zoë".getBytes(StandardCharsets.ISO_8859_1)).hex());
    }

    /** RFC 7636, appendix B: the challenge of PKCE. */
    @Test
    void it_fits_into_an_address() {
        assertThat(Sha256.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").base64Url())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void its_first_bytes_tell_a_few_apart() {
        assertThat(Sha256.of("abc").first(4).hex()).isEqualTo("ba7816bf");
    }
}
