package org.graphportal.accounts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.signin.SignIns;
import org.graphportal.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a job may not go on in the name of whoever has begun it. */
class AdministratorsTest {

    private static final SignedInPerson ALICE =
            new SignedInPerson("tenant", "alice", "Alice", null, null, Set.of(), Instant.EPOCH, "sign-in");

    @ParameterizedTest
    @CsvSource({"LIFETIME, SESSION_ENDED", "SIGNED_OUT, SIGNED_OUT", "DISABLED, ACCOUNT_DISABLED"})
    void each_end_of_a_sign_in_is_a_reason_of_its_own(SignIns.End end, Progress reason) {
        assertThat(worker(Optional.of(end)).problem()).contains(reason);
    }

    @Test
    void nothing_is_wrong_while_it_lasts() {
        assertThat(worker(Optional.empty()).problem()).isEmpty();
    }

    private static Worker worker(Optional<SignIns.End> end) {
        Administrators administrators = new Administrators();
        administrators.signIns = new SignIns() {
            @Override
            public Optional<End> end(SignedInPerson person) {
                return end;
            }
        };
        return administrators.worker(ALICE);
    }
}
