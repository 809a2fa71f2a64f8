package org.graphportal.standin.rules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInCalls;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.StandInSecret;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ControlTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @Test
    void counts_calls_by_endpoint() {
        JsonObject tokens = caller.tokens(Caller.MEGAN);
        caller.graph("/v1.0/me", tokens.getString("access_token"));
        caller.graph("/v1.0/me", tokens.getString("access_token"));

        assertThat(control.calls().endpoints()).isEqualTo(Map.of("authorize", 1, "signin", 1, "token", 1, "me", 2));
    }

    @Test
    void counts_calls_by_person_too() {
        StandInPerson one = control.people().create();
        StandInPerson other = control.people().create();
        String token = caller.tokens(one.userPrincipalName()).getString("access_token");
        caller.graph("/v1.0/me", token);
        caller.tokens(other.userPrincipalName());

        assertThat(control.calls(one).endpoints()).isEqualTo(Map.of("token", 1, "me", 1));
        assertThat(control.calls(other).endpoints()).isEqualTo(Map.of("token", 1));
    }

    @Test
    void keeps_how_the_latest_calls_of_a_person_introduced_themselves() {
        StandInPerson one = control.people().create();
        String token = caller.tokens(one.userPrincipalName()).getString("access_token");
        caller.graph("/v1.0/me", token);
        for (int calls = 0; calls < 60; calls++) {
            caller.graph("/v1.0/me/manager", token);
        }
        assertThat(control.calls(one).latest("me")).isEmpty();
        assertThat(control.calls(one).latest("manager")).hasSize(50);

        caller.get(
                standIn.graph() + "/v1.0/me",
                "Authorization",
                "Bearer " + token,
                "User-Agent",
                "Test/1.0",
                "client-request-id",
                "b");
        assertThat(control.calls(one).latest("me")).containsExactly(new StandInCalls.Request("me", "Test/1.0", "b"));
        assertThat(control.calls().latest()).isEmpty();
    }

    @Test
    void tells_codes_from_refresh_tokens_at_the_token_endpoint_also_when_it_refuses() {
        StandInPerson one = control.people().create();
        StandInPerson other = control.people().create();
        String refreshToken = caller.tokens(one.userPrincipalName()).getString("refresh_token");
        caller.tokens(other.userPrincipalName());
        caller.token(Caller.refreshGrant(refreshToken, "User.Read"));
        caller.token(Caller.refreshGrant(refreshToken, "Mail.Read"));

        assertThat(control.calls(one).refreshGrants()).isEqualTo(2);
        assertThat(control.calls(one).codeGrants()).isEqualTo(1);
        assertThat(control.calls(other).refreshGrants()).isZero();
        assertThat(control.calls().grants()).isEqualTo(Map.of("authorization_code", 2, "refresh_token", 2));
    }

    @Test
    void counts_the_connections_that_were_opened_but_not_its_own() {
        Caller first = new Caller(standIn);
        first.get(standIn.graph() + "/v1.0/me");
        first.get(standIn.graph() + "/v1.0/me");
        new Caller(standIn).get(standIn.graph() + "/v1.0/me");
        new Caller(standIn).get(standIn.entra() + "/common/discovery/v2.0/keys");
        new Caller(standIn).get(standIn.graph() + "/control/people");

        assertThat(control.calls().graphConnections()).isEqualTo(2);
        assertThat(control.calls().entraConnections()).isEqualTo(1);
        assertThat(control.calls().connections()).isEqualTo(3);
    }

    @Test
    void counts_the_bytes_that_were_taken() {
        control.fault("graph").body("{\"a\":1}").with("copies", 3).order();
        new Caller(standIn).get(standIn.graph() + "/v1.0/me");

        assertThat(control.calls().graphBytes()).isEqualTo(21);
    }

    @Test
    void knows_every_secret_that_was_handed_out() {
        StandInPerson person = control.people().create();
        caller.code(Caller.MEGAN);
        String code = caller.code(person.userPrincipalName());
        JsonObject tokens = caller.token(Caller.codeGrant(code)).json();

        assertThat(control.issued(person))
                .containsExactlyInAnyOrder(
                        new StandInSecret("code", code),
                        new StandInSecret("access_token", tokens.getString("access_token")),
                        new StandInSecret("refresh_token", tokens.getString("refresh_token")),
                        new StandInSecret("id_token", tokens.getString("id_token")));
        assertThat(control.issued()).hasSize(5);
    }

    @Test
    void creates_a_person_with_all_that_is_given_and_fills_in_the_rest() {
        StandInPerson person = control.people()
                .with("jobTitle", null)
                .with("department", "Research")
                .with("groups", 7)
                .create();

        JsonObject me = caller.graph(
                        "/v1.0/me?$select=id,userPrincipalName,displayName,jobTitle,department",
                        caller.tokens(person.userPrincipalName()).getString("access_token"))
                .json();

        assertThat(me.getString("id")).isEqualTo(person.id());
        assertThat(me.getString("userPrincipalName")).isEqualTo(person.userPrincipalName());
        assertThat(me.getString("displayName")).isEqualTo(person.displayName()).isNotBlank();
        assertThat(me.isNull("jobTitle")).isTrue();
        assertThat(me.getString("department")).isEqualTo("Research");
    }

    @Test
    void offers_created_people_on_the_sign_in_page() {
        StandInPerson person = control.people().create();

        assertThat(caller.authorize(Caller.authorizeRequest()).text())
                .contains("data-person=\"" + person.userPrincipalName() + "\"");
    }

    @Test
    void finds_and_changes_somebody_who_is_there() {
        StandInPerson megan = control.people().named(Caller.MEGAN);

        StandInPerson changed = control.people().with("photo", false).change(megan);

        assertThat(changed.id()).isEqualTo(megan.id());
        assertThat(changed.displayName()).isEqualTo("Megan Bowen");
        String token = caller.tokens(Caller.MEGAN).getString("access_token");
        assertThat(caller.graph("/v1.0/me/photo", token).status()).isEqualTo(404);
    }

    @Test
    void finds_and_changes_one_of_the_crowd_too() {
        StandInPerson aisha = control.people().named("aisha.abbott@contoso.example");

        control.disable(aisha);

        assertThat(aisha.displayName()).isEqualTo("Aisha Abbott");
        assertThat(control.people().named(aisha.userPrincipalName()).json().getBoolean("disabled"))
                .isTrue();
        assertThat(caller.authorize(Caller.authorizeRequest()).text()).doesNotContain("aisha.abbott");
    }

    @Test
    void counts_who_follows_a_forged_token_to_its_keys() {
        Reply keys = caller.get(standIn.entra() + "/attacker/keys");
        Reply certificate = caller.get(standIn.entra() + "/attacker/certificate");

        assertThat(keys.json().getJsonArray("keys")).hasSize(1);
        assertThat(certificate.text()).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(control.calls().count("attacker")).isEqualTo(2);
    }

    @Test
    void works_on_each_origin_alike() {
        StandInPerson person = new StandInControl(standIn.graph()).people().create();

        assertThat(control.people().named(person.userPrincipalName()).id()).isEqualTo(person.id());
    }

    @Test
    void forgets_everything_at_a_reset() {
        StandInPerson person = control.people().create();
        String token = caller.tokens(person.userPrincipalName()).getString("access_token");
        control.fault("me").status(500).order();

        control.reset();

        assertThat(control.calls().endpoints()).isEmpty();
        assertThat(control.issued()).isEmpty();
        assertThat(caller.graph("/v1.0/me", token).status()).isEqualTo(401);
        assertThatThrownBy(() -> control.people().named(person.userPrincipalName()))
                .hasMessage(person.userPrincipalName());
        assertThat(caller.authorize(Caller.authorizeRequest()).text()).contains("Pick an account");
    }

    @Test
    void says_what_is_wrong_with_an_order() {
        Reply unknown = caller.get(standIn.entra() + "/control/calls?person=nobody");
        Reply missing = caller.get(standIn.entra() + "/control/nothing");

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().getString("error")).isEqualTo("There is no person nobody");
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    void explains_itself_and_its_people_on_one_page() {
        for (String origin : List.of(standIn.entra().toString(), standIn.graph().toString())) {
            String page = caller.get(origin + "/").text();

            assertThat(page)
                    .contains("megan.bowen@contoso.example", "An ordinary employee with a photo.")
                    .contains("POST /control/faults", "GET /control/calls", "hs256-client-secret", "${attacker-jwk}")
                    .contains(StandInOptions.TENANT_ID, StandInOptions.CLIENT_ID);
        }
    }
}
