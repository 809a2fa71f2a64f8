package org.graphportal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {

    @Test
    void the_challenge_is_that_of_rfc_7636_appendix_b() {
        assertThat(Pkce.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void verifiers_differ_and_have_the_length_of_section_4_1() {
        assertThat(Pkce.create().verifier())
                .hasSizeBetween(43, 128)
                .isNotEqualTo(Pkce.create().verifier());
    }
}
