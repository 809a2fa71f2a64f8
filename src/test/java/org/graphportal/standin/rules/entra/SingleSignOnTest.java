package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Jwt;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleSignOnTest {

    private static final String ALEX = "alex.wilber@contoso.example";

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @Test
    void asks_a_new_browser_who_it_is() {
        assertThat(caller.authorize(Caller.authorizeRequest()).text()).contains("data-person=\"" + Caller.MEGAN + "\"");
    }

    @Test
    void asks_nothing_of_a_browser_in_which_one_person_is_signed_in() {
        caller.code(Caller.MEGAN);

        assertThat(caller.authorize(Caller.authorizeRequest()).parameter("code"))
                .isNotEmpty();
    }

    @Test
    void asks_a_browser_in_which_two_people_are_signed_in() {
        caller.code(Caller.MEGAN);
        caller.code(ALEX);

        assertThat(caller.authorize(Caller.authorizeRequest()).text()).contains("Pick an account");
    }

    @Test
    void goes_on_with_the_one_of_two_whom_the_hint_names() {
        caller.code(Caller.MEGAN);
        caller.code(ALEX);

        String code = caller.authorize(with("login_hint", Caller.MEGAN)).parameter("code");

        JsonObject claims =
                Jwt.claims(caller.token(Caller.codeGrant(code)).json().getString("id_token"));
        assertThat(claims.getString("preferred_username")).isEqualTo(Caller.MEGAN);
    }

    @Test
    void takes_the_claim_login_hint_as_a_hint() {
        JsonObject claims = Jwt.claims(caller.tokens(Caller.MEGAN).getString("id_token"));
        caller.code(ALEX);

        Reply reply = caller.authorize(with("login_hint", claims.getString("login_hint")));

        assertThat(reply.parameter("code")).isNotEmpty();
    }

    @Test
    void offers_somebody_else_first_whom_the_hint_names() {
        caller.code(Caller.MEGAN);

        String page = caller.authorize(with("login_hint", ALEX)).text();

        assertThat(page.indexOf("data-person=\"" + ALEX)).isLessThan(page.indexOf("Use another account"));
        assertThat(page).containsOnlyOnce("data-person=\"" + ALEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select_account", "login"})
    void asks_although_somebody_is_signed_in_when_told_to(String prompt) {
        caller.code(Caller.MEGAN);

        assertThat(caller.authorize(with("prompt", prompt)).text()).contains("Pick an account");
    }

    @Test
    void asks_again_when_the_session_is_older_than_max_age() {
        caller.code(Caller.MEGAN);
        assertThat(caller.authorize(with("max_age", "60")).parameter("code")).isNotEmpty();

        control.advanceClock(Duration.ofSeconds(61));

        assertThat(caller.authorize(with("max_age", "60")).text()).contains("Pick an account");
    }

    @Test
    void shows_no_page_for_prompt_none() {
        assertThat(caller.authorize(with("prompt", "none")).parameter("error")).isEqualTo("login_required");

        caller.code(Caller.MEGAN);

        assertThat(caller.authorize(with("prompt", "none")).parameter("code")).isNotEmpty();
    }

    @Test
    void asks_for_consent_instead_of_showing_a_page_for_prompt_none() {
        caller.code(Caller.MEGAN);
        Map<String, String> more = with("prompt", "none");
        more.put("scope", "openid Mail.Read");

        Reply reply = caller.authorize(more);

        assertThat(reply.parameter("error")).isEqualTo("consent_required");
        assertThat(reply.parameter("error_description")).startsWith("AADSTS65001:");
    }

    @Test
    void asks_for_interaction_when_a_policy_came_up_and_no_page_may_be_shown() {
        StandInPerson person = control.people().create();
        caller.code(person.userPrincipalName());
        control.people().with("mfa", true).change(person);

        assertThat(caller.authorize(with("prompt", "none")).parameter("error")).isEqualTo("interaction_required");
    }

    @Test
    void ends_with_the_sessions_that_an_administrator_revokes() {
        StandInPerson person = control.people().create();
        caller.code(person.userPrincipalName());

        control.revokeSessions(person);

        assertThat(caller.authorize(Caller.authorizeRequest()).text()).contains("Pick an account");
    }

    @Test
    void ends_at_sign_out_and_comes_back_to_a_registered_address() {
        caller.code(Caller.MEGAN);

        Reply reply = signOut(Map.of("post_logout_redirect_uri", "http://localhost:8080/signed-out", "state", "bye"));

        assertThat(reply.header("Location")).isEqualTo("http://localhost:8080/signed-out?state=bye");
        assertThat(caller.authorize(Caller.authorizeRequest()).text()).contains("Pick an account");
    }

    @Test
    void ends_at_a_sign_out_that_was_posted() {
        caller.code(Caller.MEGAN);

        Reply reply = caller.post(
                standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/logout",
                Map.of("post_logout_redirect_uri", "http://localhost:8080/signed-out"));

        assertThat(reply.header("Location")).isEqualTo("http://localhost:8080/signed-out");
        assertThat(caller.authorize(Caller.authorizeRequest()).text()).contains("Pick an account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/signed-out/", "https://evil.example/", "http://localhost:8080/callback"})
    void stays_on_its_own_page_after_sign_out_when_the_address_is_not_registered(String address) {
        caller.code(Caller.MEGAN);

        Reply reply = signOut(Map.of("post_logout_redirect_uri", address));

        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.text()).contains("You signed out of your account");
        assertThat(caller.authorize(Caller.authorizeRequest()).text()).contains("Pick an account");
    }

    @Test
    void tells_the_application_in_a_hidden_frame_who_has_signed_out() {
        String address = "http://localhost:8080/signed-out/front-channel";
        try (StandIn other = StandIn.start(StandInOptions.defaults().withFrontChannelUri(address))) {
            Caller there = caller.at(other);
            JsonObject claims = Jwt.claims(there.tokens(Caller.MEGAN).getString("id_token"));

            Reply reply = there.get(other.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/logout");

            assertThat(reply.text())
                    .contains("<iframe hidden", address + "?sid=" + claims.getString("sid") + "&amp;iss=")
                    .contains(URLEncoder.encode(claims.getString("iss"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void signs_out_only_the_one_whose_id_token_is_shown() {
        String idToken = caller.tokens(Caller.MEGAN).getString("id_token");
        caller.code(ALEX);

        signOut(Map.of("id_token_hint", idToken));

        String code = caller.authorize(Caller.authorizeRequest()).parameter("code");
        JsonObject claims =
                Jwt.claims(caller.token(Caller.codeGrant(code)).json().getString("id_token"));
        assertThat(claims.getString("preferred_username")).isEqualTo(ALEX);
    }

    private Reply signOut(Map<String, String> parameters) {
        return caller.get(
                standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/logout?" + Caller.encode(parameters));
    }

    private static Map<String, String> with(String parameter, String value) {
        Map<String, String> parameters = Caller.authorizeRequest();
        parameters.put(parameter, value);
        return parameters;
    }
}
