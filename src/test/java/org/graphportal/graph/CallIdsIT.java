package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInCalls.Request;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what Microsoft finds a call again: every one says who asks, and no two have the same {@code client-request-id}. */
@OnThePortal
class CallIdsIT {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Twice too busy; then a token that is not taken, and the renewed one. */
    @ParameterizedTest
    @CsvSource({"503, 2", "401, 1"})
    void a_repetition_is_a_call_of_its_own(int status, int times, Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn);
        standIn.fault("me").person(person).status(status).times(times).order();

        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);

        assertTold(standIn.calls(person).latest("me"), times + 1);
    }

    @Test
    void so_is_a_batch(Http http, StandInControl standIn) {
        StandInPerson person = signIn(http, standIn);
        standIn.fault("batch")
                .person(person)
                .status(429)
                .header("Retry-After", "0.1")
                .times(1)
                .order();

        http.get("/my/people");
        http.get("/my/person-photo?id=" + person.id());

        assertTold(standIn.calls(person).latest("users"), 1);
        assertTold(standIn.calls(person).latest("batch"), 2);
    }

    private static void assertTold(List<Request> requests, int count) {
        assertThat(requests).hasSize(count).extracting(Request::userAgent).containsOnly("GraphPortal/1.0");
        assertThat(requests)
                .extracting(Request::clientRequestId)
                .doesNotHaveDuplicates()
                .allMatch(GUID.asMatchPredicate());
    }

    private static StandInPerson signIn(Http http, StandInControl standIn) {
        StandInPerson person =
                standIn.people().with("granted", List.of("User.ReadBasic.All")).create();
        SignInByHand.signIn(http, person, "/my/roles");
        return person;
    }
}
