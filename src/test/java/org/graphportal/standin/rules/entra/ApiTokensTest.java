package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Jwt;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Access tokens for the application's own API, of both versions, for people and for applications. */
class ApiTokensTest {

    private static final StandIn STAND_IN = StandIn.start(StandInOptions.defaults());
    private static final StandInControl CONTROL = new StandInControl(STAND_IN.entra());
    private static final String API = "api://" + StandInOptions.CLIENT_ID;

    @AfterEach
    void reset() {
        CONTROL.reset();
    }

    @AfterAll
    static void close() {
        STAND_IN.close();
    }

    @Test
    void version_2_names_the_client_id_and_the_authorized_party() {
        JsonObject claims = claimsFor(person());

        assertThat(claims.getString("ver")).isEqualTo("2.0");
        assertThat(claims.getString("aud")).isEqualTo(StandInOptions.CLIENT_ID);
        assertThat(claims.getString("iss")).isEqualTo(STAND_IN.entra() + "/" + StandInOptions.TENANT_ID + "/v2.0");
        assertThat(claims.getString("azp")).isEqualTo(StandInOptions.CLIENT_ID);
        assertThat(claims).doesNotContainKeys("appid", "nonce", "groups");
    }

    @Test
    void version_1_comes_from_the_older_issuer_and_names_the_uri_of_the_api() {
        CONTROL.accessTokenVersion(1);

        JsonObject claims = claimsFor(person());

        assertThat(claims.getString("ver")).isEqualTo("1.0");
        assertThat(claims.getString("aud")).isEqualTo(API);
        assertThat(claims.getString("iss")).isEqualTo("https://sts.windows.net/" + StandInOptions.TENANT_ID + "/");
        assertThat(claims.getString("appid")).isEqualTo(StandInOptions.CLIENT_ID);
        assertThat(claims).doesNotContainKeys("azp", "nonce");
    }

    @Test
    void groups_are_listed_as_long_as_there_are_not_too_many() {
        StandInPerson person = CONTROL.people()
                .with("groupIds", List.of("6b0f3a9e-52c1-4f8d-8e47-90d1c2b3a4f5"))
                .with("groups", 199)
                .create();

        assertThat(claimsFor(person).getJsonArray("groups"))
                .hasSize(200)
                .first()
                .hasToString("\"6b0f3a9e-52c1-4f8d-8e47-90d1c2b3a4f5\"");
        CONTROL.people().with("groups", 200).change(person);
        assertThat(claimsFor(person)).doesNotContainKey("groups");
        assertThat(claimsFor(person).getJsonObject("_claim_names")).hasToString("{\"groups\":\"src1\"}");
        assertThat(claimsFor(person).getJsonObject("_claim_sources").getJsonObject("src1"))
                .hasToString(
                        "{\"endpoint\":\"" + STAND_IN.graph() + "/v1.0/users/" + person.id() + "/getMemberObjects\"}");
    }

    @Test
    void an_application_gets_its_roles_in_its_own_name() {
        JsonObject claims = Jwt.claims(asItself(API + "/.default").json().getString("access_token"));

        assertThat(claims.getJsonArray("roles")).hasToString("[\"Api.Call\"]");
        assertThat(claims.getString("sub")).isEqualTo(claims.getString("oid"));
        assertThat(claims.getString("azp")).isEqualTo(StandInOptions.OTHER_CLIENT_ID);
        assertThat(claims).doesNotContainKeys("scp", "name");
    }

    @Test
    void an_application_asks_for_the_default_scope_or_gets_nothing() {
        Reply reply = asItself(API + "/access_as_user");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getString("error")).isEqualTo("invalid_scope");
    }

    private static Reply asItself(String scope) {
        return new Caller(STAND_IN)
                .token(Map.of(
                        "client_id",
                        StandInOptions.OTHER_CLIENT_ID,
                        "client_secret",
                        StandInOptions.OTHER_CLIENT_SECRET,
                        "grant_type",
                        "client_credentials",
                        "scope",
                        scope));
    }

    private static StandInPerson person() {
        return CONTROL.people().create();
    }

    private static JsonObject claimsFor(StandInPerson person) {
        Caller caller = new Caller(STAND_IN);
        Map<String, String> request = Caller.authorizeRequest();
        request.put("scope", API + "/access_as_user");
        String code = caller.signIn(request, person.userPrincipalName()).parameter("code");
        return Jwt.claims(caller.token(Caller.codeGrant(code)).json().getString("access_token"));
    }
}
