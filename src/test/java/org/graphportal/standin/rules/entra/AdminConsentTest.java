package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /adminconsent}: an administrator grants for everybody. */
class AdminConsentTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @Test
    void asks_nobody_after_an_administrator_granted_it_for_everybody() {
        StandInPerson person = control.people().create();
        String address = adminConsent("openid User.Read.All", Caller.CALLBACK);
        assertThat(caller.get(address).text()).contains("data-scope=\"User.Read.All\"");

        Reply reply = caller.post(address, Map.of("person", "alex.wilber@contoso.example"));

        assertThat(reply.parameter("admin_consent")).isEqualTo("True");
        assertThat(reply.parameter("tenant")).isEqualTo(StandInOptions.TENANT_ID);
        assertThat(reply.parameter("state")).isEqualTo("s");
        assertThat(signIn(person, "openid User.Read.All").parameter("code")).isNotEmpty();
    }

    @Test
    void takes_consent_for_everybody_from_nobody_but_an_administrator() {
        Reply reply = caller.post(adminConsent("User.Read.All", Caller.CALLBACK), Map.of("person", Caller.MEGAN));

        assertThat(reply.parameter("error")).isEqualTo("consent_required");
        assertThat(signIn(control.people().create(), "openid User.Read.All").text())
                .contains("Need admin approval");
    }

    @Test
    void sends_nobody_to_an_address_that_is_not_registered_for_consent() {
        assertThat(caller.get(adminConsent("User.Read", "https://evil.example/"))
                        .text())
                .contains("AADSTS50011:");
    }

    @Test
    void comes_back_from_consent_for_everybody_with_an_error_when_the_administrator_cancels() {
        Reply reply = caller.post(adminConsent("User.Read.All", Caller.CALLBACK), Map.of("consent", "decline"));

        assertThat(reply.parameter("error")).isEqualTo("consent_required");
        assertThat(reply.parameter("error_description")).startsWith("AADSTS65004: ");
        assertThat(reply.parameter("admin_consent")).isEqualTo("True");
        assertThat(reply.parameter("state")).isEqualTo("s");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, '', 900144",
        "client_id, 11111111-2222-3333-4444-555555555555, 700016",
        "redirect_uri, '', 900144",
        "redirect_uri, http://localhost:8080/consent/callback/, 50011",
        "scope, '', 900144",
        "scope, User.Reed.All, 650053"
    })
    void refuses_to_ask_an_administrator_for_what_is_not_in_order(String parameter, String value, int code) {
        Map<String, String> parameters = new HashMap<>(adminConsentRequest("User.Read.All", Caller.CALLBACK));
        parameters.put(parameter, value);

        Reply reply = caller.get(adminConsent(parameters));

        assertThat(reply.text()).contains("AADSTS" + code + ":");
        assertThat(reply.header("Location")).isEmpty();
    }

    @Test
    void comes_back_from_consent_for_everybody_to_each_registered_address() {
        Reply reply = caller.post(
                adminConsent("User.Read.All", "http://localhost:8080/consent/callback"),
                Map.of("person", "alex.wilber@contoso.example"));

        assertThat(reply.target()).isEqualTo("http://localhost:8080/consent/callback");
    }

    @Test
    void grants_for_everybody_and_takes_it_back() {
        StandInPerson person = control.people().create();
        control.grantForEverybody("User.Read.All");
        assertThat(signIn(person, "openid User.Read.All").parameter("code")).isNotEmpty();

        control.withdrawFromEverybody();

        assertThat(signIn(person, "openid User.Read.All").text()).contains("Need admin approval");
    }

    private String adminConsent(String scope, String redirectUri) {
        return adminConsent(adminConsentRequest(scope, redirectUri));
    }

    private String adminConsent(Map<String, String> parameters) {
        return standIn.entra() + "/" + StandInOptions.TENANT_ID + "/v2.0/adminconsent?" + Caller.encode(parameters);
    }

    private static Map<String, String> adminConsentRequest(String scope, String redirectUri) {
        return Map.of("client_id", StandInOptions.CLIENT_ID, "redirect_uri", redirectUri, "scope", scope, "state", "s");
    }

    private Reply signIn(StandInPerson person, String scope) {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("scope", scope);
        return caller.signIn(request, person.userPrincipalName());
    }
}
