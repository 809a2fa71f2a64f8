package org.graphportal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.graphportal.grant.Tokens;
import org.graphportal.signin.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));

    private final SignedInPerson megan = new SignedInPerson("t", "megan", "Megan", null, null, Set.of(), NOON, "a");
    private final HeldTokens held = HeldTokens.of(megan, new Tokens("a1", "r1", Set.of("User.Read"), ONE), NOON);

    @Test
    void a_token_is_found_by_its_scopes_in_any_case_and_with_or_without_the_resource() {
        assertThat(held.covering(Set.of("user.read"))).isPresent();
        assertThat(held.covering(Set.of("https://graph.microsoft.com/User.Read", "openid")))
                .isPresent();
        assertThat(held.covering(Set.of("User.Read", "Mail.Read"))).isEmpty();
    }

    @Test
    void a_rotated_refresh_token_takes_the_place_of_the_one_before() {
        assertThat(held.with(new Tokens("a2", "r2", Set.of("User.Read"), ONE), NOON, false)
                        .refreshToken())
                .isEqualTo("r2");
    }

    @Test
    void the_refresh_token_stays_where_no_other_has_come() {
        assertThat(held.with(new Tokens("a2", null, Set.of("User.Read"), ONE), NOON, false)
                        .refreshToken())
                .isEqualTo("r1");
    }

    @Test
    void a_refresh_token_that_has_ended_does_not_take_its_successor_along() {
        assertThat(held.withoutRefreshToken("r1").refreshToken()).isNull();
        assertThat(held.withoutRefreshToken("r0").refreshToken()).isEqualTo("r1");
    }

    @Test
    void a_token_with_more_scopes_takes_the_place_of_the_one_before() {
        HeldTokens more = held.with(new Tokens("a2", null, Set.of("User.Read", "Mail.Read"), ONE), NOON, false);

        assertThat(more.accessTokens()).extracting(AccessToken::value).containsExactly("a2");
    }

    @Test
    void a_token_with_other_scopes_stands_beside_the_one_before() {
        HeldTokens both = held.with(new Tokens("a2", null, Set.of("Mail.Read"), ONE), NOON, false);

        assertThat(both.covering(Set.of("User.Read")).orElseThrow().value()).isEqualTo("a1");
        assertThat(both.covering(Set.of("Mail.Read")).orElseThrow().value()).isEqualTo("a2");
    }

    @Test
    void a_token_that_has_ended_goes_when_another_comes() {
        HeldTokens later = held.with(new Tokens("a2", null, Set.of("Mail.Read"), ONE.plusSeconds(60)), ONE, false);

        assertThat(later.accessTokens()).extracting(AccessToken::value).containsExactly("a2");
    }

    @Test
    void the_owner_is_known_by_tenant_and_object_id_and_by_nothing_else() {
        assertThat(held.belongsTo(new SignedInPerson("t", "megan", "X", "x@example.com", null, Set.of(), ONE, "a")))
                .isTrue();
        assertThat(held.belongsTo(new SignedInPerson("t", "alex", "Megan", null, null, Set.of(), NOON, "a")))
                .isFalse();
        assertThat(held.belongsTo(new SignedInPerson("u", "megan", "Megan", null, null, Set.of(), NOON, "a")))
                .isFalse();
    }

    @ParameterizedTest(name = "a token of {0}, renewed {1} before its end, is fresh after {2}: {3}")
    @CsvSource({
        "PT60M, PT5M, PT54M59S, true",
        "PT60M, PT5M, PT55M, false",
        "PT8M, PT5M, PT3M59S, true",
        "PT8M, PT5M, PT4M, false",
        "PT1S, PT5M, PT0.4S, true",
        "PT1S, PT5M, PT0.5S, false"
    })
    void a_token_is_renewed_before_its_end_but_not_before_half_its_life(
            Duration life, Duration before, Duration after, boolean fresh) {
        AccessToken token = new AccessToken("a", Set.of(), NOON, NOON.plus(life), false);

        assertThat(token.freshAt(NOON.plus(after), before)).isEqualTo(fresh);
    }

    @Test
    void nothing_that_is_logged_shows_a_token() {
        assertThat(held.toString() + held.accessTokens()).doesNotContain("a1", "r1", "megan");
    }
}
