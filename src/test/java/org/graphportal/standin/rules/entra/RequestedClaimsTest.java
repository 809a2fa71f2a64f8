package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.data.Offset;
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

/** The parameters {@code claims} and {@code max_age}: what an application demands of tokens and of the sign-in. */
class RequestedClaimsTest {

    private static final String CP1 = "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}";
    private static final String CONTEXT = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cp1",
                "[]",
                "{\"access_token\":[]}",
                "{\"accessToken\":{}}",
                "{\"access_token\":{\"acrs\":\"c1\"}}",
                "{\"access_token\":{\"acrs\":{\"wert\":\"c1\"}}}",
                "%7B%22access_token%22%3A%7B%7D%7D"
            })
    void refuses_claims_that_are_not_well_formed(String claims) {
        Map<String, String> form =
                Caller.refreshGrant(caller.tokens(Caller.MEGAN).getString("refresh_token"), "User.Read");
        form.put("claims", claims);

        assertThat(caller.authorize(with("claims", claims)).parameter("error")).isEqualTo("invalid_request");
        assertThat(caller.token(form).json().getString("error")).isEqualTo("invalid_request");
    }

    @Test
    void remembers_who_can_handle_claims_challenges_and_gives_a_token_for_a_day() {
        JsonObject without = caller.tokens(Caller.MEGAN);
        JsonObject tokens = redeem(caller.signIn(with("claims", CP1), Caller.MEGAN));
        JsonObject renewed = caller.token(Caller.refreshGrant(tokens.getString("refresh_token"), "User.Read"))
                .json();

        assertThat(Jwt.claims(without.getString("access_token"))).doesNotContainKey("xms_cc");
        assertThat(without.getInt("expires_in")).isBetween(3600, 5400);
        for (JsonObject able : new JsonObject[] {tokens, renewed}) {
            assertThat(Jwt.claims(able.getString("access_token"))
                            .getJsonArray("xms_cc")
                            .getString(0))
                    .isEqualTo("CP1");
            assertThat(able.getInt("expires_in")).isBetween(20 * 3600, 28 * 3600);
        }
    }

    @Test
    void takes_the_declaration_at_the_token_endpoint_too() {
        Map<String, String> form =
                Caller.refreshGrant(caller.tokens(Caller.MEGAN).getString("refresh_token"), "User.Read");
        form.put("claims", CP1);

        String token = caller.token(form).json().getString("access_token");

        assertThat(Jwt.claims(token)).containsKey("xms_cc");
    }

    @Test
    void asks_for_a_second_factor_before_an_authentication_context_holds() {
        Reply page = caller.signIn(with("claims", CONTEXT), Caller.MEGAN);

        assertThat(page.text()).contains("Approve sign in request");
        JsonObject tokens = redeem(caller.press(page, "mfa", "approve"));
        assertThat(Jwt.claims(tokens.getString("access_token"))
                        .getJsonArray("acrs")
                        .getString(0))
                .isEqualTo("c1");
    }

    @Test
    void lets_no_refresh_token_stand_for_a_second_factor() {
        Map<String, String> form =
                Caller.refreshGrant(caller.tokens(Caller.MEGAN).getString("refresh_token"), "User.Read");
        form.put("claims", CONTEXT);

        JsonObject refusal = caller.token(form).json();

        assertThat(refusal.getString("error")).isEqualTo("interaction_required");
        assertThat(refusal.getString("claims")).isEqualTo(CONTEXT);
    }

    @Test
    void asks_for_interaction_instead_of_showing_the_second_factor_for_prompt_none() {
        caller.code(Caller.MEGAN);
        Map<String, String> request = with("claims", CONTEXT);
        request.put("prompt", "none");

        assertThat(caller.authorize(request).parameter("error")).isEqualTo("interaction_required");
    }

    @Test
    void says_when_the_person_signed_in_only_to_those_who_ask() {
        StandInPerson person = control.people().create();
        JsonObject unasked =
                Jwt.claims(caller.tokens(person.userPrincipalName()).getString("id_token"));
        long signedIn = unasked.getInt("iat") + 300L;
        control.advanceClock(Duration.ofSeconds(30));

        JsonObject asked = idToken(caller.authorize(with("max_age", "60")));
        JsonObject named = idToken(caller.authorize(with("claims", "{\"id_token\":{\"auth_time\":null}}")));

        assertThat(unasked).doesNotContainKey("auth_time");
        assertThat((long) asked.getInt("auth_time")).isCloseTo(signedIn, within(2));
        assertThat(named).containsKey("auth_time");
    }

    @Test
    void dates_no_token_back_for_those_who_ask_when_the_person_signed_in() {
        JsonObject asked = idToken(caller.signIn(with("max_age", "60"), Caller.MEGAN));
        JsonObject unasked = Jwt.claims(caller.tokens(Caller.MEGAN).getString("id_token"));

        assertThat((long) asked.getInt("iat")).isCloseTo(Instant.now().getEpochSecond(), within(10));
        assertThat(unasked.getInt("iat")).isLessThan(asked.getInt("iat") - 280);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5"})
    void refuses_a_max_age_that_is_no_number_of_seconds(String maxAge) {
        assertThat(caller.authorize(with("max_age", maxAge)).parameter("error")).isEqualTo("invalid_request");
    }

    @Test
    void wants_a_fresh_sign_in_for_a_max_age_of_nothing_and_for_prompt_login() {
        caller.code(Caller.MEGAN);

        assertThat(caller.authorize(with("max_age", "0")).text()).contains("Pick an account");
        assertThat(caller.authorize(with("prompt", "login")).text()).contains("Pick an account");
    }

    @Test
    void counts_the_age_from_the_fresh_sign_in() {
        caller.code(Caller.MEGAN);
        control.advanceClock(Duration.ofMinutes(10));
        Map<String, String> request = with("max_age", "0");
        request.put("prompt", "login");

        JsonObject claims = idToken(caller.press(caller.authorize(request), "person", Caller.MEGAN));

        assertThat(claims.getInt("auth_time")).isCloseTo(claims.getInt("iat"), Offset.offset(5));
    }

    private JsonObject idToken(Reply reply) {
        return Jwt.claims(redeem(reply).getString("id_token"));
    }

    private JsonObject redeem(Reply reply) {
        return caller.token(Caller.codeGrant(reply.parameter("code"))).json();
    }

    private static Offset<Long> within(long seconds) {
        return Offset.offset(seconds);
    }

    private static Map<String, String> with(String parameter, String value) {
        Map<String, String> parameters = Caller.authorizeRequest();
        parameters.put(parameter, value);
        return parameters;
    }
}
