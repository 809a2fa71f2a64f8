package org.graphportal.signin.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.graphportal.server.Await;
import org.graphportal.settings.Portal;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Sign-ins that end for a whole person, on every server. */
class SignInRegisterTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final String bob = SignInName.ofPerson("tenant", "BOB");

    SignInRegisterTest() {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void every_server_hears_of_it_and_later_sign_ins_are_none_of_it() {
        SignInRegister here = register(database);
        SignInRegister there = register(database);
        Instant before = Instant.now();
        assertThat(there.hasEnded(bob, before)).isFalse();

        here.endPeople(List.of(bob, SignInName.ofPerson("tenant", "carol")));
        here.endPeople(List.of(SignInName.ofPerson("TENANT", "bob")));

        assertThat(here.hasEnded(bob, before)).isTrue();
        Await.until("The other server", Duration.ofSeconds(10), () -> there.hasEnded(bob, before));
        assertThat(there.hasEnded(bob, Instant.now().plusMillis(1))).isFalse();
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

    private static SignInRegister register(DataSource database) {
        SignInRegister register = new SignInRegister();
        register.table = new SignInTable();
        register.table.database = database;
        register.portal = new Portal(
                URI.create("http://localhost:8080"), Duration.ofMinutes(30), Duration.ofHours(12), false, null);
        return register;
    }
}
