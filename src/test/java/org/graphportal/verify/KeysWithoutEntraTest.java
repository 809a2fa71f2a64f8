package org.graphportal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.graphportal.verify.SigningKeys.Asker.API;

import java.time.Duration;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the keys while Entra ID does not answer. */
@Timeout(20)
class KeysWithoutEntraTest {

    private static final String KNOWN = Signer.TENANT.kid();
    private static final String LATER = Signer.TENANT_OTHER.kid();

    private final SetClock clock = new SetClock();
    private final KeySource entra = new KeySource(Signer.document(Signer.TENANT));
    private final SigningKeys keys = new SigningKeys(entra, Forge.ISSUER, clock);

    @Test
    void while_entra_is_down_the_keys_at_hand_stay_good() throws Exception {
        keys.matching(KNOWN, API);
        entra.breakDown();
        clock.advance(Duration.ofDays(3));

        assertThat(keys.matching(KNOWN, API)).hasSize(1);
    }

    @Test
    void while_entra_is_down_it_is_not_asked_for_each_token() throws Exception {
        keys.matching(KNOWN, API);
        entra.breakDown();
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < 1_000; i++) {
            keys.matching(KNOWN, API);
        }
        assertThat(entra.fetches()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        keys.matching(KNOWN, API);
        assertThat(entra.fetches()).isEqualTo(3);
    }

    @Test
    void while_entra_is_down_nobody_can_say_that_a_key_is_not_the_tenants() throws Exception {
        keys.matching(KNOWN, API);
        entra.breakDown();

        assertThatThrownBy(() -> keys.matching(LATER, API)).isInstanceOf(KeysUnavailable.class);
        assertThat(keys.matching(KNOWN, API)).hasSize(1);
    }

    @Test
    void without_any_key_the_problem_is_told_and_its_reason_kept() {
        entra.breakDown();

        assertThatThrownBy(() -> keys.matching(KNOWN, API))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessage("The tenant's signing keys cannot be read")
                .hasRootCauseMessage("No answer");
    }

    @Test
    void without_any_key_entra_is_asked_every_two_seconds_and_the_rest_is_told_at_once() {
        entra.breakDown();
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> keys.matching(KNOWN, API)).isInstanceOf(KeysUnavailable.class);
        }
        assertThat(entra.fetches()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(2));
        assertThatThrownBy(() -> keys.matching(KNOWN, API)).isInstanceOf(KeysUnavailable.class);
        assertThat(entra.fetches()).isEqualTo(2);
    }

    @Test
    void two_seconds_after_entra_is_back_everything_works() throws Exception {
        entra.breakDown();
        for (int i = 0; i < 60; i++) {
            assertThatThrownBy(() -> keys.matching(KNOWN, API)).isInstanceOf(KeysUnavailable.class);
            clock.advance(Duration.ofSeconds(1));
        }

        entra.publish(Signer.document(Signer.TENANT));
        clock.advance(Duration.ofSeconds(1));

        assertThat(keys.matching(KNOWN, API)).hasSize(1);
    }

    @Test
    void a_document_that_is_no_key_document_counts_as_no_answer() throws Exception {
        keys.matching(KNOWN, API);
        entra.publish("<html>Service unavailable</html>");
        clock.advance(Duration.ofDays(1));

        assertThat(keys.matching(KNOWN, API)).hasSize(1);
    }
}
