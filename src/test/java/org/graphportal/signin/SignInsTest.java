package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graphportal.settings.Portal;
import org.graphportal.signin.SignIns.End;
import org.graphportal.signin.register.SignInName;
import org.graphportal.signin.register.SignInRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a sign-in is over. */
class SignInsTest {

    private final SignIns signIns = new SignIns();
    private final Set<String> ended = new HashSet<>();

    @BeforeEach
    void complete() {
        URI any = URI.create("http://localhost");
        signIns.portal = new Portal(any, Duration.ofMinutes(30), Duration.ofHours(12), false, any);
        signIns.register = new SignInRegister() {
            @Override
            public boolean hasEnded(String name, Instant since) {
                return ended.contains(name);
            }

            @Override
            public void endPeople(Collection<String> names) {
                ended.addAll(names);
            }
        };
    }

    @Test
    void it_lasts_for_as_long_as_it_may() {
        assertThat(signIns.end(since(Duration.ofHours(11)))).isEmpty();
        assertThat(signIns.end(since(Duration.ofHours(13)))).contains(End.LIFETIME);
    }

    @Test
    void a_sign_out_ends_the_one() {
        ended.add("sign-in");

        assertThat(signIns.end(since(Duration.ZERO))).contains(End.SIGNED_OUT);
    }

    @Test
    void whoever_is_disabled_has_none_left_in_that_tenant() {
        signIns.endAll("tenant", List.of("BOB"));

        assertThat(signIns.end(since(Duration.ZERO))).contains(End.DISABLED);
        assertThat(ended).doesNotContain(SignInName.ofPerson("other", "bob"));
    }

    private static SignedInPerson since(Duration ago) {
        return new SignedInPerson(
                "tenant", "bob", "Bob", null, null, Set.of(), Instant.now().minus(ago), "sign-in");
    }
}
