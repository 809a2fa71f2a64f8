package org.graphportal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.graphportal.it.Http;
import org.graphportal.server.Await;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;

/** Somebody who is signed in, with an access token that has ended, and the way that they are sent. */
public final class EndedToken {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EndedToken() {}

    /** The first token lives for a second, those after it as long as usual. */
    public static StandInPerson signIn(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        standIn.fault("token").person(person).member("expires_in", 1).times(1).order();
        SignInByHand.signIn(http, person, "/my/roles");
        Await.until(
                "The end of the token",
                PATIENCE,
                () -> http.get("/my/id-token")
                        .body()
                        .matches("(?s).*id=\"access-token-life\".{0,200}second(s)? ago.*"));
        return person;
    }

    /** Follows redirects, as far as a browser would at most. */
    static HttpResponse<String> follow(Http http, HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int step = 0; last.statusCode() == 302; step++) {
            assertThat(step).isLessThan(20);
            last = SignInByHand.open(
                    http, URI.create(last.headers().firstValue("Location").orElseThrow()));
        }
        return last;
    }
}
