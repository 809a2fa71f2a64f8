package org.graphportal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.graphportal.verify.SigningKeys.Asker.API;
import static org.graphportal.verify.SigningKeys.Asker.SIGN_IN;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        inParallel(20, () -> unknown(50, API));

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

    @Test
    void twenty_who_come_first_at_once_wait_for_one_fetch() throws Exception {
        CountDownLatch arrived = new CountDownLatch(20);
        entra.holdUntil(arrived);

        List<List<RSAKey>> found = inParallel(20, () -> {
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

    private static <T> List<T> inParallel(int threads, Callable<T> task) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : people.invokeAll(Collections.nCopies(threads, task))) {
                results.add(result.get(10, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
