package org.graphportal.signin.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.graphportal.settings.Portal;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Sign-ins that end for a whole person, on every server. */
class SignInRegisterTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String bob = SignInName.ofPerson("tenant", "BOB");

    SignInRegisterTest() {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void every_server_hears_of_it_and_later_sign_ins_are_none_of_it() {
        SignInRegister here = register(database);
        SignInRegister there = register(database);
        Instant before = now;
        assertThat(there.hasEnded(bob, before)).isFalse();

        here.endPeople(List.of(bob, SignInName.ofPerson("tenant", "carol")));
        here.endPeople(List.of(SignInName.ofPerson("TENANT", "bob")));

        assertThat(here.hasEnded(bob, before)).isTrue();
        now = now.plusSeconds(2);
        assertThat(there.hasEnded(bob, before)).isTrue();
        assertThat(there.hasEnded(bob, now)).isFalse();
        assertThat(there.hasEnded(SignInName.ofPerson("other", "bob"), before)).isFalse();
    }

    @Test
    void two_servers_may_end_it_at_once() {
        for (int round = 0; round < 20; round++) {
            List<String> people = List.of(SignInName.ofPerson("tenant", "dan-" + round));
            List<SignInRegister> servers = List.of(register(database), register(database));

            assertThatCode(() -> servers.parallelStream().forEach(server -> server.endPeople(people)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whoever_ends_it_hears_that_it_was_not_written() {
        JdbcDataSource none = new JdbcDataSource();
        none.setUrl("jdbc:h2:tcp://127.0.0.1:1/none");

        assertThatThrownBy(() -> register(none).endPeople(List.of(bob))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void while_a_database_does_not_answer_one_waits_for_it_and_nobody_else() throws Exception {
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        SignInRegister register = register(source(() -> {
            asked.countDown();
            back.await();
            return database.getConnection();
        }));
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> register.hasEnded(bob, Instant.now()));
        asked.await();

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(register.hasEnded(bob, Instant.now())).isFalse());

        back.countDown();
        assertThat(first.get()).isFalse();
    }

    @Test
    void a_database_that_fails_is_left_alone_and_hears_afterwards_who_has_signed_out() {
        Failing failing = new Failing();
        SignInRegister here = register(source(failing::connect));
        SignInRegister there = register(database);
        Instant before = now;
        here.enter("a-sign-in", before);
        int asked = failing.asked;
        failing.fails = true;

        here.end("a-sign-in");
        assertThat(here.hasEnded("a-sign-in", before)).isTrue();
        here.enter("another", before);

        assertThat(failing.asked).isEqualTo(asked + 1);
        now = now.plusSeconds(600);
        assertThat(there.hasEnded("a-sign-in", before)).isFalse();
        failing.fails = false;
        assertThat(here.hasEnded("a-sign-in", before)).isTrue();
        now = now.plusSeconds(2);
        assertThat(there.hasEnded("a-sign-in", before)).isTrue();
        there.endFromOutside("another");
        now = now.plusSeconds(2);
        assertThat(here.hasEnded("another", before))
                .as("entered while it failed")
                .isTrue();
    }

    @Test
    void names_that_strangers_make_up_are_no_reason_to_read() {
        Failing counted = new Failing();
        SignInRegister register = register(source(counted::connect));
        register.enter("a-sign-in", now);
        assertThat(register.hasEnded("a-sign-in", now)).isFalse();
        int asked = counted.asked;

        register.endFromOutside("made-up");
        assertThat(register.hasEnded("a-sign-in", now)).isFalse();
        assertThat(counted.asked).as("one to write").isEqualTo(asked + 1);

        register.end("a-sign-in");
        now = now.plusMillis(1);
        assertThat(register.hasEnded("a-sign-in", now.minusMillis(1))).isTrue();
    }

    @Test
    void names_that_strangers_make_up_take_nobodys_place_while_the_database_fails() {
        Failing failing = new Failing();
        SignInRegister register = register(source(failing::connect));
        failing.fails = true;

        IntStream.range(0, 1_001).forEach(i -> register.endFromOutside("made-up-" + i));
        register.end("a-sign-in");

        assertThat(register.hasEnded("made-up-999", now)).isTrue();
        assertThat(register.hasEnded("made-up-1000", now)).isFalse();
        assertThat(register.hasEnded("a-sign-in", now)).isTrue();
    }

    @Test
    void two_tabs_that_sign_in_at_once_are_no_failure() {
        IntStream.range(0, 50).forEach(round -> {
            List<SignInRegister> servers = List.of(register(database), register(database));
            servers.parallelStream().forEach(server -> server.enter("both-" + round, now));
            servers.get(0).end("both-" + round);
            now = now.plusSeconds(2);
            assertThat(servers.get(1).hasEnded("both-" + round, now.minusSeconds(2)))
                    .isTrue();
        });
    }

    @Test
    void a_server_whose_clock_is_a_minute_slow_is_heard() {
        SignInRegister slow = register(database);
        SignInRegister right = register(database);
        slow.clock = () -> now.minusSeconds(60);
        Instant since = now.minusSeconds(600);
        slow.enter("a-sign-in", since);
        assertThat(right.hasEnded("a-sign-in", since)).isFalse();

        slow.end("a-sign-in");
        now = now.plusSeconds(2);

        assertThat(right.hasEnded("a-sign-in", since)).isTrue();
    }

    /** The same database, which can fail, and counts how often it is asked. */
    private class Failing {

        private int asked;
        private boolean fails;

        Connection connect() throws SQLException {
            asked++;
            if (fails) {
                throw new SQLException("It is down");
            }
            return database.getConnection();
        }
    }

    /** Connections are all that is ever asked of it. */
    private static DataSource source(Callable<Connection> connections) {
        return (DataSource) Proxy.newProxyInstance(
                SignInRegisterTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connections.call());
    }

    private SignInRegister register(DataSource database) {
        SignInRegister register = new SignInRegister();
        register.table = new SignInTable();
        register.table.database = database;
        register.portal = new Portal(
                URI.create("http://localhost:8080"), Duration.ofMinutes(30), Duration.ofHours(12), false, null);
        register.clock = () -> now;
        return register;
    }
}
