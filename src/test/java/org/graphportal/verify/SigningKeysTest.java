package org.graphportal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.verify.SigningKeys.Asker.API;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the tenant's keys are read, and which of them are meant. */
@Timeout(20)
class SigningKeysTest {

    private static final String KNOWN = Signer.TENANT.kid();
    private static final String LATER = Signer.TENANT_OTHER.kid();

    private final SetClock clock = new SetClock();
    private final KeySource entra = new KeySource(Signer.document(Signer.TENANT));
    private final SigningKeys keys = new SigningKeys(entra, Forge.ISSUER, clock);

    @Test
    void nothing_is_read_before_the_first_token_comes() {
        assertThat(entra.fetches()).isZero();
    }

    @Test
    void the_keys_are_read_once_a_day() throws Exception {
        assertThat(keys.matching(KNOWN, API)).extracting(RSAKey::getKeyID).containsExactly(KNOWN);
        clock.advance(Duration.ofHours(24).minusMillis(1));
        keys.matching(KNOWN, API);
        assertThat(entra.fetches()).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        keys.matching(KNOWN, API);

        assertThat(entra.fetches()).isEqualTo(2);
    }

    @Test
    void a_key_that_the_tenant_no_longer_publishes_is_gone_after_a_day() throws Exception {
        keys.matching(KNOWN, API);
        entra.publish(Signer.document(Signer.TENANT_OTHER));
        clock.advance(Duration.ofHours(24));

        assertThat(keys.matching(KNOWN, API)).isEmpty();
    }

    @Test
    void a_key_that_was_published_just_before_it_signed_is_found_at_the_first_try() throws Exception {
        keys.matching(KNOWN, API);
        entra.publish(Signer.document(Signer.TENANT_OTHER, Signer.TENANT));

        assertThat(keys.matching(LATER, API)).extracting(RSAKey::getKeyID).containsExactly(LATER);
        assertThat(entra.fetches()).isEqualTo(2);
    }

    @Test
    void twenty_who_come_first_at_once_wait_for_one_fetch() throws Exception {
        CountDownLatch arrived = new CountDownLatch(20);
        entra.holdUntil(arrived);

        List<List<RSAKey>> found = AtOnce.times(20, () -> {
            arrived.countDown();
            return keys.matching(KNOWN, API);
        });

        assertThat(found)
                .hasSize(20)
                .allSatisfy(matching ->
                        assertThat(matching).extracting(RSAKey::getKeyID).containsExactly(KNOWN));
        assertThat(entra.fetches()).isEqualTo(1);
    }

    @Test
    void whoever_knows_the_key_does_not_wait_for_a_fetch_that_takes_long() throws Exception {
        keys.matching(KNOWN, API);
        clock.advance(Duration.ofHours(25));
        CountDownLatch answer = new CountDownLatch(1);
        entra.holdUntil(answer);
        ExecutorService somebody = Executors.newSingleThreadExecutor();
        Future<List<RSAKey>> waiting = somebody.submit(() -> keys.matching(KNOWN, API));
        entra.awaitCaller();

        assertThat(keys.matching(KNOWN, API)).hasSize(1);
        assertThat(waiting).isNotDone();

        answer.countDown();
        assertThat(waiting.get()).hasSize(1);
        somebody.shutdown();
    }

    @Test
    void without_a_key_id_the_only_key_is_meant() throws Exception {
        assertThat(keys.matching(null, API)).extracting(RSAKey::getKeyID).containsExactly(KNOWN);
    }

    @Test
    void without_a_key_id_and_with_several_keys_none_is_meant() throws Exception {
        entra.publish(Signer.document(Signer.TENANT, Signer.TENANT_OTHER));

        assertThat(keys.matching(null, API)).isEmpty();
    }

    @Test
    void two_keys_with_the_same_id_may_both_have_signed() throws Exception {
        entra.publish(Signer.document(Signer.TENANT, Signer.TENANT_OTHER.named(KNOWN), Signer.TENANT_OTHER));

        assertThat(keys.matching(KNOWN, API)).hasSize(2);
    }
}
