package org.graphportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.graphportal.attacks.Attack;
import org.graphportal.attacks.Shape;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** The tables of tokens once more on the whole way: what a deployed server answers to each, and that it repeats none. */
@OnThePortal
class ApiAttackIT {

    /** What a setting decides that is not set here, what no header can be, and a time that no token made now can have. */
    private static final Set<String> NOT_HERE = Set.of(
            "client-not-permitted", "azp-wrong", "form-two-megabytes", "raw-with-line-break", "good-exp-50-s-ago");

    @Test
    void no_wrong_token_gets_in_and_each_caller_hears_why(Portal portal, StandInControl standIn) {
        TokensForApi tokens = new TokensForApi(portal);
        StandInPerson person = standIn.people().create();
        TokensForApi.ofThePortal(portal).tokens(person, "openid profile User.Read");
        String refreshToken = tokens.tokens(person, TokensForApi.API + "access_as_user offline_access")
                .getString("refresh_token");
        SoftAssertions softly = new SoftAssertions();

        for (Attack attack : attacks()) {
            standIn.fault("token")
                    .person(person)
                    .idToken(attack.idToken(Map.of("other-nonce", "of-another-session")))
                    .times(1)
                    .order();
            String token = tokens.renewed(refreshToken, "access_as_user").getString("access_token");
            check(softly, attack, token, new Http(portal).get("/api/me", "Authorization", "Bearer " + token));
        }

        softly.assertAll();
        assertThat(attacks()).hasSizeGreaterThan(100);
    }

    /** Lines with other keys need a server that has read none yet; the verifier's tests have these, and those of version 1. */
    private static List<Attack> attacks() {
        return Attack.onAccessTokens().stream()
                .filter(attack -> attack.shape() == Shape.ACCESS_2)
                .filter(attack -> attack.keys().isEmpty() && !attack.rotatesKeys())
                .filter(attack -> !NOT_HERE.contains(attack.id()))
                .toList();
    }

    private static void check(SoftAssertions softly, Attack attack, String token, HttpResponse<String> answer) {
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
        softly.assertThat(answer.headers().allValues("Set-Cookie"))
                .as(attack.id())
                .isEmpty();
        softly.assertThat(Arrays.stream(token.split("\\."))
                        .filter(part -> part.length() > 8)
                        .filter(part -> (answer.body() + answer.headers().map()).contains(part)))
                .as("what %s repeats", attack.id())
                .isEmpty();
        if (attack.isGood()) {
            softly.assertThat(answer.statusCode()).as(attack.id()).isEqualTo(200);
            return;
        }
        softly.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(attack.id())
                .startsWith("application/problem+json");
        if (attack.refusedBy().equals("kid") && answer.statusCode() == 503) {
            // Others have asked for unknown keys twice within this minute.
            softly.assertThat(challenge).as(attack.id()).isEmpty();
        } else if (token.matches("[\\w.~+/-]+=*")) {
            softly.assertThat(answer.statusCode()).as(attack.id()).isEqualTo(401);
            softly.assertThat(challenge)
                    .as(attack.id())
                    .startsWith("Bearer realm=\"Graph Portal\", error=\"invalid_token\", error_description=\""
                            + attack.refusedBy() + ": ");
            softly.assertThat(answer.body())
                    .as(attack.id())
                    .contains("\"status\":401", "\"detail\":\"" + attack.refusedBy() + ": ", "\"correlationId\":\"");
        } else {
            softly.assertThat(answer.statusCode()).as(attack.id()).isEqualTo(401);
            softly.assertThat(challenge).as(attack.id()).isEqualTo("Bearer realm=\"Graph Portal\"");
        }
    }
}
