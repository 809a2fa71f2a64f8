package org.graphportal.idtoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.graphportal.idtoken.Scope.Fate;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @Test
    void every_difference_between_asked_and_granted_is_named() {
        assertThat(Scopes.compare(List.of("openid", "User.Read", "Mail.Read"), List.of("User.Read", "Notes.Read")))
                .containsExactly(
                        new Scope("User.Read", Fate.GRANTED),
                        new Scope("Mail.Read", Fate.MISSING),
                        new Scope("Notes.Read", Fate.MORE),
                        new Scope("openid", Fate.SIGN_IN));
    }

    @Test
    void upper_and_lower_case_make_no_difference() {
        assertThat(Scopes.compare(List.of("user.read"), List.of("User.Read")))
                .containsExactly(new Scope("user.read", Fate.GRANTED));
    }

    @Test
    void an_answer_without_scopes_grants_nothing() {
        assertThat(Scopes.compare(List.of("User.Read"), List.of("")))
                .containsExactly(new Scope("User.Read", Fate.MISSING));
    }
}
