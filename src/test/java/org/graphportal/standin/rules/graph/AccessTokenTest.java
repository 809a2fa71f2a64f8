package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());
    private final Caller caller = new Caller(standIn);

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0/me", "/v1.0/me/photo/$value", "/v1.0/me/memberOf", "/oidc/userinfo"})
    void refuses_a_call_without_a_token_or_with_a_made_up_one(String path) {
        assertRefused(caller.get(standIn.graph() + path), 401, "InvalidAuthenticationToken");
        assertRefused(caller.graph(path, "made.up.token"), 401, "InvalidAuthenticationToken");
        assertThat(caller.graph(path, "x").header("WWW-Authenticate"))
                .startsWith("Bearer realm=\"\", authorization_uri=");
    }

    @Test
    void refuses_a_token_that_is_for_another_audience() {
        JsonObject tokens = caller.tokens(Caller.MEGAN);

        assertRefused(caller.graph("/v1.0/me", tokens.getString("id_token")), 401, "InvalidAuthenticationToken");
        assertRefused(caller.graph("/v1.0/me", tokens.getString("refresh_token")), 401, "InvalidAuthenticationToken");
        assertRefused(
                caller.graph("/v1.0/me", scoped("openid api://" + StandInOptions.CLIENT_ID + "/access_as_user")),
                401,
                "InvalidAuthenticationToken");
    }

    @Test
    void refuses_a_token_in_the_address() {
        Reply reply = caller.get(standIn.graph() + "/v1.0/me?access_token=" + accessToken(Caller.MEGAN));

        assertRefused(reply, 401, "InvalidAuthenticationToken");
    }

    @Test
    void refuses_a_token_that_has_expired() {
        StandInPerson person = control.people().create();
        control.fault("token").person(person).expiresIn(Duration.ofSeconds(30)).order();
        JsonObject tokens = caller.tokens(person.userPrincipalName());
        assertThat(tokens.getInt("expires_in")).isEqualTo(30);
        assertThat(caller.graph("/v1.0/me", tokens.getString("access_token")).status())
                .isEqualTo(200);

        control.advanceClock(Duration.ofSeconds(31));

        assertRefused(caller.graph("/v1.0/me", tokens.getString("access_token")), 401, "InvalidAuthenticationToken");
    }

    @Test
    void refuses_a_token_without_the_permission() {
        StandInPerson person = control.people()
                .with("consent", "none")
                .with("granted", List.of("openid", "Mail.Read"))
                .create();
        String token = scoped(person, "openid Mail.Read");

        assertRefused(caller.graph("/v1.0/me", token), 403, "Authorization_RequestDenied");
        assertRefused(caller.graph("/v1.0/me/photo/$value", token), 403, "Authorization_RequestDenied");
        assertRefused(caller.graph("/v1.0/me/memberOf", token), 403, "Authorization_RequestDenied");
    }

    private String accessToken(String person) {
        return caller.tokens(person).getString("access_token");
    }

    private String scoped(String scope) {
        return scoped(control.people().create(), scope);
    }

    private String scoped(StandInPerson person, String scope) {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("scope", scope);
        String code = caller.signIn(request, person.userPrincipalName()).parameter("code");
        return caller.token(Caller.codeGrant(code)).json().getString("access_token");
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        JsonObject error = reply.json().getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(error.getJsonObject("innerError").getString("request-id")).isEqualTo(reply.header("request-id"));
    }
}
