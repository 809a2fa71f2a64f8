package org.graphportal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.graphportal.attacks.Attack;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the table of ID tokens, by the verifier alone. */
class IdTokenAttackTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Forge FORGE = new Forge(NOON);

    static List<Attack> table() {
        return Attack.onIdTokens();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void each_line_of_the_table_ends_as_it_says(Attack attack) throws Exception {
        String token = FORGE.token(attack.order(Map.of(
                "other-nonce",
                "a-nonce-of-another-session",
                "earlier-id-token",
                FORGE.token("{\"claims\": {\"nonce\": \"an-earlier-nonce\"}}"))));

        assertThat(outcome(verifier(attack.keys()), token)).isEqualTo(attack.expected());
    }

    @Test
    void no_two_lines_share_an_id() {
        assertThat(table()).extracting(Attack::id).doesNotHaveDuplicates();
    }

    private static String outcome(IdTokenVerifier verifier, String token) throws KeysUnavailable {
        try {
            verifier.verify(token, Forge.NONCE, Forge.ACCESS_TOKEN);
            return "accepted";
        } catch (TokenRefused e) {
            return e.check();
        }
    }

    private static IdTokenVerifier verifier(String keys) throws KeysUnavailable {
        KeySource source = new KeySource(
                switch (keys) {
                    case "one" -> Signer.document(Signer.TENANT);
                    case "two" -> Signer.document(Signer.TENANT_OTHER, Signer.TENANT);
                    case "rotated" -> Signer.document(Signer.TENANT_OTHER);
                    default -> throw new IllegalArgumentException("There is no key document with " + keys + " keys");
                });
        SigningKeys signingKeys = new SigningKeys(source, Forge.ISSUER, Clock.fixed(NOON, ZoneOffset.UTC));
        if (keys.equals("rotated")) {
            signingKeys.matching(Signer.TENANT_OTHER.kid());
            source.publish(Signer.document(Signer.TENANT, Signer.TENANT_OTHER));
        }
        return new IdTokenVerifier(Registration.ENTRA_ID, signingKeys, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
