package org.graphportal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.server.Await;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** What becomes of an access token that has ended. */
@OnThePortal
class RenewalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_token_that_has_ended_is_renewed_without_anybody_noticing(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);

        HttpResponse<String> answer = http.get("/my/profile");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(person.displayName());
        assertThat(standIn.calls(person).refreshGrants()).isEqualTo(1);
        assertThat(standIn.calls(person).codeGrants()).isEqualTo(1);
    }

    @Test
    void while_a_token_lives_no_page_calls_entra(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        http.get("/my/profile");

        for (String page : List.of("/", "/my/profile", "/my/photo", "/my/roles", "/my/id-token", "/my/profile")) {
            assertThat(http.get(page).statusCode()).isEqualTo(200);
        }

        assertThat(standIn.calls(person).count("token")).isEqualTo(2);
    }

    @Test
    void ten_requests_at_once_renew_once(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        standIn.fault("token").person(person).delay(Duration.ofSeconds(1)).order();

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> http.get("/my/profile").statusCode(), thread -> new Thread(thread).start()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).hasSize(10).allMatch(status -> status == 200);
        assertThat(standIn.calls(person).refreshGrants()).isEqualTo(1);
    }

    @Test
    void people_who_renew_at_the_same_time_get_their_own(Http hers, Http his, StandInControl standIn) {
        StandInPerson her = EndedToken.signIn(hers, standIn);
        StandInPerson him = EndedToken.signIn(his, standIn);
        Stream.of(her, him)
                .forEach(person -> standIn.fault("token")
                        .person(person)
                        .delay(Duration.ofMillis(300))
                        .order());

        CompletableFuture<String> herPage =
                CompletableFuture.supplyAsync(() -> hers.get("/my/profile").body());
        CompletableFuture<String> hisPage =
                CompletableFuture.supplyAsync(() -> his.get("/my/profile").body());

        assertThat(herPage.join()).contains(her.displayName()).doesNotContain(him.displayName());
        assertThat(hisPage.join()).contains(him.displayName()).doesNotContain(her.displayName());
    }

    /** RFC 6749 §5.1; Entra ID names them, other providers need not. */
    @Test
    void an_answer_that_names_no_scopes_has_granted_those_asked_for(Http http, StandInControl standIn) {
        StandInPerson person = EndedToken.signIn(http, standIn);
        standIn.fault("token").person(person).member("scope", null).order();

        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);

        EndedToken.follow(http, http.get("/sign-in?again=1&to=/"));
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        assertThat(standIn.calls(person).refreshGrants()).isEqualTo(1);
    }

    @Test
    void a_rotated_refresh_token_is_kept(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("tokenSeconds", 1)
                .with("singleUseRefreshTokens", true)
                .create();
        SignInByHand.signIn(http, person, "/my/roles");

        Await.until("The third renewal", PATIENCE, () -> {
            assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
            return standIn.calls(person).refreshGrants() == 3;
        });

        assertThat(standIn.calls(person).codeGrants()).isEqualTo(1);
    }

    @Test
    void a_token_that_graph_takes_no_more_is_renewed_once_and_the_call_repeated(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("me").person(person).status(401).times(1).order();

        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);

        assertThat(standIn.calls(person).count("me")).isEqualTo(2);
        assertThat(standIn.calls(person).refreshGrants()).isEqualTo(1);
    }

    @Test
    void a_token_that_still_lives_is_used_while_entra_is_down(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().with("tokenSeconds", 20).create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("token").person(person).status(500).order();

        Await.until("The first try to renew", PATIENCE, () -> {
            assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
            return standIn.calls(person).refreshGrants() == 1;
        });

        // And nobody waits for Entra on the pages after that.
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        assertThat(standIn.calls(person).refreshGrants()).isEqualTo(1);
    }
}
