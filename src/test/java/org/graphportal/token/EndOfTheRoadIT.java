package org.graphportal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a token that cannot be renewed. */
@OnThePortal
class EndOfTheRoadIT {

    @Test
    void a_refresh_token_that_has_ended_signs_in_again_by_itself(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        standIn.expireRefreshTokens(person);

        List<URI> way = new ArrayList<>();
        HttpResponse<String> answer = http.get("/my/profile?a=b");
        while (answer.statusCode() == 302) {
            way.add(URI.create(answer.headers().firstValue("Location").orElseThrow()));
            answer = SignInByHand.open(http, way.get(way.size() - 1));
        }

        assertThat(way)
                .extracting(URI::getPath)
                .satisfiesExactly(
                        start -> assertThat(start).isEqualTo("/sign-in"),
                        entra -> assertThat(entra).endsWith("/authorize"),
                        callback -> assertThat(callback).isEqualTo("/callback"),
                        page -> assertThat(page).isEqualTo("/my/profile"));
        assertThat(way.get(3)).hasQuery("a=b");
        assertThat(answer.body()).contains(person.displayName());
        assertThat(standIn.calls(person).codeGrants()).isEqualTo(2);
    }

    /** Signing in again goes by itself, and so would the next time. In the second case Graph alone is to blame. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"scope, openid", "token_type, Bearer"})
    void tokens_of_which_none_is_ever_of_use_end_on_a_page(
            String member, String value, Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("token")
                .person(person)
                .member(member, value)
                .when("grant_type", "authorization_code")
                .order();
        standIn.fault("token")
                .person(person)
                .error("invalid_grant")
                .when("grant_type", "refresh_token")
                .order();
        standIn.fault("me").person(person).status(401).order();

        HttpResponse<String> answer = EndedToken.follow(http, http.get("/my/profile?a=b"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body())
                .contains(
                        "<h1>Signing in once more has not helped</h1>",
                        "/sign-in?again=1&amp;to=%2Fmy%2Fprofile%3Fa%3Db");
        assertThat(standIn.calls(person).codeGrants()).isEqualTo(2);
    }

    @Test
    void a_demand_for_more_that_nothing_ever_meets_ends_on_a_page(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        standIn.fault("token")
                .person(person)
                .member("scope", "openid")
                .when("grant_type", "authorization_code")
                .order();
        standIn.fault("token")
                .person(person)
                .error("interaction_required")
                .when("grant_type", "refresh_token")
                .order();
        SignInByHand.signIn(http, person, "/my/roles");

        HttpResponse<String> answer = EndedToken.follow(http, http.get("/my/profile"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(standIn.calls(person).codeGrants()).isEqualTo(2);
    }

    @Test
    void a_form_whose_token_has_ended_stays_here_and_says_that_nothing_was_carried_out(
            Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        standIn.expireRefreshTokens(person);

        HttpResponse<String> answer = http.post("/my/profile", "typed=much");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("it has not been carried out");
    }

    @Test
    void whoever_was_disabled_meanwhile_is_told_so_and_signed_out(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        standIn.disable(person);

        HttpResponse<String> answer = http.get("/my/profile");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>Your account is switched off</h1>");
        assertThat(http.get("/").body()).contains("You are not signed in");
    }

    @Test
    void a_second_factor_that_is_demanded_meanwhile_is_asked_for(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().with("tokenSeconds", 1).create();
        signIn(browser, person, "/my/roles").await(it -> it.path().equals("/my/roles"));
        standIn.requireMfa(person);

        browser.await(it -> it.open("/my/profile").source().contains("value=\"approve\""));
        browser.press("Approve").await(it -> it.path().equals("/my/profile"));

        assertThat(browser.heading()).isEqualTo(person.displayName());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "behaviour hang | 503 | Microsoft Entra ID does not answer",
                "behaviour drip | 503 | Microsoft Entra ID does not answer",
                "behaviour reset | 503 | Microsoft Entra ID does not answer",
                "status 500 | 503 | Microsoft Entra ID does not answer",
                "body <html> | 502 | Microsoft Entra ID has given no answer that makes sense",
                "error invalid_client | 500 | The portal is not set up correctly"
            })
    void when_entra_fails_a_page_says_so_and_nobody_is_signed_out(
            String fault, int status, String heading, Http http, StandInControl standIn, Portal portal) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        order(standIn.fault("token").person(person), fault);

        HttpResponse<String> answer = http.get("/my/profile");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + heading + "</h1>", "href=\"/my/profile\"");
        standIn.clearFaults(person);
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void a_renewal_that_brings_another_persons_token_is_refused(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        standIn.fault("token")
                .person(person)
                .claim("oid", "00000000-0000-4000-8000-000000000001")
                .order();

        HttpResponse<String> answer = http.get("/my/profile");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>Another person has signed in</h1>");
    }

    @Test
    void a_renewal_with_a_forged_id_token_is_refused(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        standIn.fault("token").person(person).signature("flipped").order();

        assertThat(http.get("/my/profile").statusCode()).isEqualTo(401);
    }

    private static void order(StandInFault fault, String words) {
        String[] parts = words.split(" ", 2);
        switch (parts[0]) {
            case "status" -> fault.status(Integer.parseInt(parts[1])).order();
            case "body" -> fault.body(parts[1]).order();
            case "error" -> fault.error(parts[1]).order();
            default -> fault.behaviour(parts[1]).order();
        }
    }
}
