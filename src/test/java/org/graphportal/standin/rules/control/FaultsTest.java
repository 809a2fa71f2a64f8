package org.graphportal.standin.rules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);
    private final StandInPerson person = control.people().create();

    @Test
    void a_fault_answers_instead_of_the_endpoint() {
        control.fault("me")
                .status(503)
                .header("Retry-After", "2.5")
                .body("<h1>busy</h1>")
                .order();

        Reply reply = me(accessToken(person));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("2.5");
        assertThat(reply.header("Content-Type")).isEqualTo("text/html");
        assertThat(reply.text()).isEqualTo("<h1>busy</h1>");
    }

    @Test
    void a_fault_can_send_several_lines_of_one_header() {
        control.fault("me")
                .status(401)
                .header("WWW-Authenticate", "PoP realm=\"\"", "Bearer realm=\"\"")
                .order();

        assertThat(me(accessToken(person)).response().headers().allValues("WWW-Authenticate"))
                .containsExactly("PoP realm=\"\"", "Bearer realm=\"\"");
    }

    @Test
    void a_fault_happens_as_often_as_ordered() {
        control.fault("me").status(500).times(2).order();
        String token = accessToken(person);

        assertThat(List.of(me(token).status(), me(token).status(), me(token).status()))
                .containsExactly(500, 500, 200);
    }

    @Test
    void a_fault_for_one_person_leaves_the_others_alone() {
        control.fault("graph").person(person).status(429).order();

        assertThat(me(accessToken(person)).status()).isEqualTo(429);
        assertThat(me(accessToken(control.people().create())).status()).isEqualTo(200);
    }

    @Test
    void a_fault_for_one_person_hits_the_token_endpoint_for_that_person_only() {
        control.fault("token").person(person).status(500).order();

        assertThat(redeem(person).status()).isEqualTo(500);
        assertThat(redeem(control.people().create()).status()).isEqualTo(200);
    }

    @Test
    void a_fault_can_wait_for_a_parameter() {
        control.fault("token").when("grant_type", "refresh_token").status(500).order();
        JsonObject tokens = redeem(person).json();

        Reply renewal = caller.token(Caller.refreshGrant(tokens.getString("refresh_token"), "User.Read"));

        assertThat(renewal.status()).isEqualTo(500);
    }

    @Test
    void a_share_of_the_calls_fails_when_a_share_is_ordered() {
        control.fault("me").percent(10).status(429).order();
        String token = accessToken(person);

        long failed =
                IntStream.range(0, 200).filter(i -> me(token).status() == 429).count();

        assertThat(failed).isEqualTo(20);
        assertThat(control.calls(person).count("me:429")).isEqualTo(20);
        assertThat(control.moments(person, "me")).hasSize(200).isSorted();
    }

    @Test
    void an_answer_is_held_until_the_order_is_cancelled() {
        String token = accessToken(person);
        control.fault("me").person(person).held().order();
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> me(token));
        assertThatThrownBy(() -> reply.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        control.clearFaults(person);

        assertThat(reply.orTimeout(10, TimeUnit.SECONDS).join().status()).isEqualTo(200);
    }

    @Test
    void a_fault_ends_when_it_is_cancelled() {
        control.fault("me").person(person).status(500).order();
        control.fault("photo").status(500).order();
        String token = accessToken(person);

        control.clearFaults(person);
        assertThat(me(token).status()).isEqualTo(200);
        assertThat(caller.graph("/v1.0/me/photo", token).status()).isEqualTo(500);

        control.clearFaults();
        assertThat(caller.graph("/v1.0/me/photo", token).status()).isEqualTo(200);
    }

    @Test
    void members_of_a_json_answer_can_be_replaced_and_removed() {
        control.fault("token")
                .member("expires_in", -1)
                .member("id_token", null)
                .member("scope", "${tenant}")
                .order();

        JsonObject tokens = redeem(person).json();

        assertThat(tokens.getInt("expires_in")).isEqualTo(-1);
        assertThat(tokens).doesNotContainKey("id_token");
        assertThat(tokens.getString("scope")).isEqualTo(StandInOptions.TENANT_ID);
    }

    @Test
    void the_token_endpoint_refuses_on_order_in_its_own_shape() {
        control.fault("token")
                .error("invalid_grant")
                .with("aadsts", 50173)
                .with("suberror", "bad_token")
                .order();

        Reply reply = redeem(person);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getString("error")).isEqualTo("invalid_grant");
        assertThat(reply.json().getString("suberror")).isEqualTo("bad_token");
        assertThat(reply.json().getString("error_description")).startsWith("AADSTS50173: ");
    }

    @Test
    void graph_refuses_on_order_in_its_own_shape() {
        control.fault("me").status(403).error("ErrorAccessDenied").order();

        Reply reply = me(accessToken(person));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().getJsonObject("error").getString("code")).isEqualTo("ErrorAccessDenied");
    }

    @Test
    void the_way_back_to_the_application_can_be_spoiled() {
        control.fault("authorize")
                .person(person)
                .times(1)
                .member("state", "other")
                .order();
        control.fault("authorize").person(person).times(1).member("code", null).order();
        control.fault("authorize")
                .person(person)
                .times(1)
                .member("state", List.of("a", "b"))
                .order();
        control.fault("authorize").person(person).times(1).error("server_error").order();
        control.fault("authorize").person(person).times(1).status(500).order();

        assertThat(signIn(person).parameter("state")).isEqualTo("other");
        assertThat(signIn(person).header("Location")).doesNotContain("code=").contains("state=the-state");
        assertThat(signIn(person).header("Location")).contains("state=a&state=b");
        assertThat(signIn(person).parameter("error")).isEqualTo("server_error");
        assertThat(signIn(person).status()).isEqualTo(500);
        assertThat(signIn(person).parameter("code")).isNotEmpty();
    }

    @Test
    void an_order_that_nobody_would_act_on_is_refused() {
        assertThatThrownBy(() -> control.fault("tokens").status(500).order())
                .hasMessageContaining("no endpoint tokens");
        assertThatThrownBy(() -> control.fault("token").with("staus", 500).order())
                .hasMessageContaining("no member staus");
        assertThatThrownBy(() -> control.fault("token").behaviour("explode").order())
                .hasMessageContaining("EXPLODE");
        assertThatThrownBy(() -> control.fault("token")
                        .with("person", "nobody")
                        .status(500)
                        .order())
                .hasMessageContaining("no person nobody");
        assertThatThrownBy(() -> control.fault("me").times(1).held().order()).hasMessageContaining("held");
    }

    @Test
    void an_order_that_turns_out_to_make_no_sense_says_so() {
        control.fault("token").signature("invisible-ink").order();

        assertThat(redeem(person).text()).contains("There is no signature invisible-ink");
    }

    private Reply signIn(StandInPerson somebody) {
        return caller.signIn(Caller.authorizeRequest(), somebody.userPrincipalName());
    }

    private Reply redeem(StandInPerson somebody) {
        return caller.token(Caller.codeGrant(caller.code(somebody.userPrincipalName())));
    }

    private String accessToken(StandInPerson somebody) {
        return redeem(somebody).json().getString("access_token");
    }

    private Reply me(String token) {
        return caller.graph("/v1.0/me", token);
    }
}
