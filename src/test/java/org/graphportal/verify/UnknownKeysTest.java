package org.graphportal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.graphportal.verify.SigningKeys.Asker.API;
import static org.graphportal.verify.SigningKeys.Asker.SIGN_IN;

import java.time.Duration;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What keys that nobody knows make the application do, one of them or a flood. */
@Timeout(20)
class UnknownKeysTest {

    private static final String KNOWN = Signer.TENANT.kid();
    private static final String LATER = Signer.TENANT_OTHER.kid();

    private final SetClock clock = new SetClock();
    private final KeySource entra = new KeySource(Signer.document(Signer.TENANT));
    private final SigningKeys keys = new SigningKeys(entra, Forge.ISSUER, clock);

    @Test
    void an_unknown_key_id_makes_the_keys_be_read_once_more() throws Exception {
        keys.matching(KNOWN, API);

        assertThat(keys.matching("unknown", API)).isEmpty();
        assertThat(entra.fetches()).isEqualTo(2);
    }

    @Test
    void a_thousand_unknown_key_ids_make_the_keys_be_read_twice_a_minute() {
        assertThat(unknown(1_000, API)).as("known to be unknown").isEqualTo(2);
        assertThat(entra.fetches()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        unknown(1_000, API);
        assertThat(entra.fetches()).isEqualTo(4);
    }

    @Test
    void a_thousand_unknown_key_ids_at_once_make_the_keys_be_read_twice() throws Exception {
        AtOnce.times(20, () -> unknown(50, API));

        assertThat(entra.fetches()).isLessThanOrEqualTo(2);
        assertThat(keys.matching(KNOWN, API)).hasSize(1);
    }

    @Test
    void in_a_flood_nobody_is_told_that_a_new_key_is_not_the_tenants_and_sign_ins_go_on() throws Exception {
        unknown(1_000, API);
        entra.publish(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));

        assertThatThrownBy(() -> keys.matching(LATER, API))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessage("The tenant's signing keys have been read twice within a minute");
        assertThat(keys.matching(LATER, SIGN_IN)).hasSize(1);
        assertThat(keys.matching(LATER, API)).as("what one has read serves all").hasSize(1);
    }

    @Test
    void after_a_flood_a_new_key_is_found_within_a_minute() throws Exception {
        unknown(1_000, API);
        entra.publish(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));
        clock.advance(Duration.ofMinutes(1));

        assertThat(keys.matching(LATER, API)).hasSize(1);
    }

    /** Asks for keys that do not exist; returns how often that was said, and not that it cannot be known. */
    private int unknown(int times, SigningKeys.Asker asker) {
        int said = 0;
        for (int i = 0; i < times; i++) {
            try {
                assertThat(keys.matching("unknown-" + i, asker)).isEmpty();
                said++;
            } catch (KeysUnavailable e) {
                assertThat(e).hasMessageContaining("twice within a minute");
            }
        }
        return said;
    }
}
