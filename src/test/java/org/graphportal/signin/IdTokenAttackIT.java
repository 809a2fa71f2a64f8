package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInByHand.parameter;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.attacks.Attack;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the table of ID tokens on the whole way: from the token endpoint through the container to a page. */
@OnThePortal
class IdTokenAttackIT {

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void whoever_comes_with_a_bad_id_token_stays_a_stranger(
            Attack attack, Http http, Http other, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        String otherNonce = parameter(SignInByHand.begin(other, "/my/profile"), "nonce");
        URI callback = SignInByHand.callback(http, person, "/my/profile");
        standIn.fault("token")
                .person(person)
                .idToken(attack.idToken(Map.of("other-nonce", otherNonce)))
                .order();

        HttpResponse<String> answer = SignInByHand.open(http, callback);

        if (attack.isGood()) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(http.get("/my/roles").statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isIn(401, 502);
            assertThat(answer.body()).contains(">Try again</a>");
            assertThat(http.get("/my/profile").statusCode()).isEqualTo(302);
            assertThat(http.get("/").body()).contains("You are not signed in");
        }
    }

    /** Lines with other keys need a server that has read none yet; {@code ColdStartIT} and the verifier's tests have these. */
    static Stream<Attack> attacks() {
        return Attack.onIdTokens().stream().filter(attack -> attack.keys().isEmpty() && !attack.rotatesKeys());
    }
}
