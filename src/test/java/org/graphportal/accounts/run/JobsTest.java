package org.graphportal.accounts.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.graphportal.accounts.record.RecordInMemory;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.settings.Portal;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.signin.SignedOut;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.EmptyHold;
import org.graphportal.token.TokenHold;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server knows of the changes that it makes, whose threads begin when the test says so. */
class JobsTest {

    private static final SignedInPerson ALICE =
            new SignedInPerson("tenant", "alice", "Alice", null, null, Set.of(), Instant.EPOCH, "sign-in");

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty();

    private final Planned planned = RecordInMemory.disabling(3);
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final Jobs jobs = new Jobs();

    @BeforeEach
    void wire() {
        URI local = URI.create("http://localhost:1");
        jobs.records = record.records();
        jobs.beginnings = record.beginnings();
        jobs.portal = new Portal(local, Duration.ofHours(1), Duration.ofHours(1), false, local);
        jobs.executor = executor(threads::add);
        jobs.tokens = new AccessTokens() {
            @Override
            public TokenHold hold(Set<String> scopes) {
                return EmptyHold.make();
            }
        };
        jobs.administrators = new Administrators() {
            @Override
            Worker worker(SignedInPerson person) {
                return new Anybody();
            }
        };
    }

    @Test
    void a_job_that_ends_leaves_alone_the_one_that_has_gone_on_meanwhile() {
        jobs.begin(planned, ALICE);
        record.records().end(planned.id(), Ending.of(Progress.STOPPED));
        jobs.resume(record.change(planned.id()), ALICE, false);

        threads.remove().run();
        assertThat(jobs.pulse(planned.id())).isPresent();

        threads.remove().run();
        assertThat(jobs.pulse(planned.id())).isEmpty();
    }

    @Test
    void nobody_is_kept_from_signing_out_when_no_thread_is_free() {
        jobs.begin(planned, ALICE);
        jobs.executor = executor(thread -> {
            throw new RejectedExecutionException("No thread is free");
        });

        jobs.stopAll(new SignedOut(ALICE));
        threads.remove().run();

        assertThat(record.change(planned.id()).getProgress()).isEqualTo(Progress.SIGNED_OUT);
    }

    @Test
    void what_jobs_write_counts_together_and_what_they_read_does_not() {
        Line one = jobs.line(EmptyHold.make());
        Line two = jobs.line(EmptyHold.make());

        assertThat(one.writing().pace()).isSameAs(two.writing().pace());
        assertThat(one.reading().pace()).isNotSameAs(one.writing().pace());
    }

    private static ManagedExecutorService executor(Consumer<Runnable> execute) {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                JobsTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    execute.accept((Runnable) arguments[0]);
                    return null;
                });
    }

    private static final class Anybody implements Worker {

        @Override
        public Optional<Progress> problem() {
            return Optional.empty();
        }

        @Override
        public void endSessionsHere(Collection<String> accounts) {
            throw new AssertionError("Nothing is changed without a token");
        }
    }
}
