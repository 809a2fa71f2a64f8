package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Continuous access evaluation: what happened since a token was issued, told to those who declared {@code cp1}. */
class ClaimsChallengeTest {

    private static final String CP1 = "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}";
    private static final String CONTEXT = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
    private static final Pattern CLAIMS = Pattern.compile("(?i)claims ?= ?\"([^\"]+)\"");

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());
    private final Caller caller = new Caller(standIn);

    @Test
    void tells_the_holder_of_a_revoked_token_to_bring_a_newer_one() {
        StandInPerson person = control.people().create();
        String able = token(person, CP1);
        String unable = token(person, "{}");

        control.revokeSessions(person);

        Reply reply = caller.graph("/v1.0/me", able);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).contains("error=\"insufficient_claims\"");
        assertThat(claims(reply))
                .matches("\\{\"access_token\":\\{\"nbf\":\\{\"essential\":true,\"value\":\"[0-9]+\"}}}");
        assertThat(caller.graph("/v1.0/me", unable).status()).isEqualTo(200);
        assertThat(caller.graph("/v1.0/me", token(person, CP1)).status()).isEqualTo(200);
    }

    @Test
    void hears_of_a_disabled_account_before_the_token_expires() {
        StandInPerson person = control.people().create();
        String able = token(person, CP1);
        String unable = token(person, "{}");

        control.disable(person);

        assertThat(caller.graph("/v1.0/me", able).status()).isEqualTo(401);
        assertThat(caller.graph("/v1.0/me", unable).status()).isEqualTo(200);
    }

    @Test
    void demands_an_authentication_context_until_a_token_has_it() {
        StandInPerson person = control.people().create();
        String before = token(person, CP1);
        String unable = token(person, "{}");

        control.requireContext(person, "c1");

        assertThat(claims(caller.graph("/v1.0/me", before))).isEqualTo(CONTEXT);
        assertThat(caller.graph("/v1.0/me", token(person, CP1)).status()).isEqualTo(401);
        assertThat(caller.graph("/v1.0/me", unable).status()).isEqualTo(200);
        assertThat(caller.graph("/v1.0/me", token(person, merged("c2"))).status())
                .isEqualTo(401);
        assertThat(caller.graph("/v1.0/me", token(person, merged("c1"))).status())
                .isEqualTo(200);
    }

    @Test
    void is_never_content_on_order() {
        StandInPerson person = control.people().with("neverSatisfied", true).create();

        Reply reply = caller.graph("/v1.0/me", token(person, merged("never")));

        assertThat(claims(reply)).contains("never");
    }

    @ParameterizedTest
    @CsvSource({
        "usual, 401, 1, 'Bearer realm'",
        "claims-first, 401, 1, 'Bearer claims'",
        "two-headers, 401, 2, 'PoP realm'",
        "two-challenges, 401, 1, 'PoP realm'",
        "forbidden, 403, 1, 'Bearer realm'",
        "unpadded, 401, 1, 'Bearer realm'",
        "url-safe, 401, 1, 'Bearer realm'",
        "loose, 401, 1, 'bearer Realm'"
    })
    void writes_the_challenge_in_each_form(String form, int status, int lines, String beginning) {
        StandInPerson person = control.people().with("challengeForm", form).create();
        String token = token(person, CP1);
        control.requireContext(person, "c1?>~");

        Reply reply = caller.graph("/v1.0/me", token);

        List<String> headers = reply.response().headers().allValues("WWW-Authenticate");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(headers).hasSize(lines);
        assertThat(headers.get(0)).startsWith(beginning);
        assertThat(headers.get(lines - 1)).contains("insufficient_claims");
        assertThat(claims(reply)).isEqualTo(CONTEXT.replace("c1", "c1?>~"));
    }

    @Test
    void challenges_the_calls_of_a_batch_one_by_one() {
        StandInPerson person = control.people().create();
        String token = token(person, CP1);
        control.requireContext(person, "c1");

        Reply reply = caller.send(HttpRequest.newBuilder(URI.create(standIn.graph() + "/v1.0/$batch"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me\"}]}")));

        JsonObject item = reply.json().getJsonArray("responses").getJsonObject(0);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(item.getInt("status")).isEqualTo(401);
        assertThat(item.getJsonObject("headers").getString("WWW-Authenticate")).contains("insufficient_claims");
    }

    @Test
    void knows_no_other_form() {
        assertThatThrownBy(() -> control.people().with("challengeForm", "other").create())
                .hasMessageContaining("url-safe");
    }

    private static String merged(String context) {
        return CP1.replace("{\"xms_cc", "{\"acrs\":{\"essential\":true,\"value\":\"" + context + "\"},\"xms_cc");
    }

    private String token(StandInPerson person, String claims) {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("claims", claims);
        Reply reply = caller.signIn(request, person.userPrincipalName());
        Reply proven = reply.status() == 200 ? caller.press(reply, "mfa", "approve") : reply;
        return caller.token(Caller.codeGrant(proven.parameter("code"))).json().getString("access_token");
    }

    private static String claims(Reply reply) {
        String lines = String.join(", ", reply.response().headers().allValues("WWW-Authenticate"));
        Matcher matcher = CLAIMS.matcher(lines);
        assertThat(matcher.find()).as(lines).isTrue();
        String encoded = matcher.group(1).replace('-', '+').replace('_', '/');
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
