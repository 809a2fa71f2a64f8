package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final Caller caller = new Caller(standIn);

    @Test
    void sends_the_chosen_person_back_with_a_code_and_the_state() {
        Reply reply = caller.signIn(Caller.authorizeRequest(), Caller.MEGAN);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.target()).isEqualTo("http://localhost:8080/callback");
        assertThat(reply.parameter("code")).startsWith("1.").hasSizeGreaterThan(800);
        assertThat(reply.parameter("state")).isEqualTo("the-state");
        assertThat(reply.parameter("session_state")).matches("[0-9a-f-]{36}");
    }

    @Test
    void puts_the_answer_into_the_fragment_on_request() {
        Reply reply = caller.signIn(with("response_mode", "fragment"), Caller.MEGAN);

        assertThat(reply.header("Location")).startsWith("http://localhost:8080/callback#code=1.");
    }

    @Test
    void posts_the_answer_by_a_form_on_request() {
        Reply reply = caller.signIn(with("response_mode", "form_post"), Caller.MEGAN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .contains(
                        "<form method=\"post\" action=\"http://localhost:8080/callback\">", "name=\"code\" value=\"1.")
                .contains("<input type=\"hidden\" name=\"state\" value=\"the-state\">");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, 00000000-aaaa-bbbb-cccc-000000000000, AADSTS700016",
        "redirect_uri, http://localhost:8080/callback/, AADSTS50011",
        "redirect_uri, http://LOCALHOST:8080/callback, AADSTS50011",
        "redirect_uri, http://localhost:8080/callback?x=1, AADSTS50011",
        "redirect_uri, http://127.0.0.1:8080/callback, AADSTS50011",
        "redirect_uri, https://localhost:8080/callback, AADSTS50011"
    })
    void keeps_an_error_about_who_asks_on_its_own_page(String parameter, String value, String code) {
        Reply reply = caller.authorize(with(parameter, value));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.text()).contains(code + ":", "Request Id", "Correlation Id", "Timestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri"})
    void keeps_a_missing_client_or_address_on_its_own_page(String parameter) {
        Reply reply = caller.authorize(without(parameter));

        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.text()).contains("AADSTS900144:", "&#39;" + parameter + "&#39;");
    }

    @Test
    void keeps_an_unknown_tenant_on_its_own_page() {
        Reply reply = caller.get(
                standIn.entra() + "/nobody.example/oauth2/v2.0/authorize?" + Caller.encode(Caller.authorizeRequest()));

        assertThat(reply.text()).contains("AADSTS90002:");
    }

    @Test
    void keeps_a_parameter_that_comes_twice_on_its_own_page() {
        Reply reply = caller.get(standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/authorize?"
                + Caller.encode(Caller.authorizeRequest()) + "&state=again");

        assertThat(reply.text()).contains("AADSTS9000411:");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, id_token, unsupported_response_type, AADSTS700054",
        "response_mode, web_message, invalid_request, AADSTS70007",
        "scope, openid Cake.Eat, invalid_client, AADSTS650053",
        "prompt, none login, invalid_request, AADSTS90023",
        "prompt, please, invalid_request, AADSTS90023",
        "code_challenge, tooshort, invalid_request, AADSTS501491",
        "claims, {, invalid_request, AADSTS90023",
        "max_age, -5, invalid_request, AADSTS90023"
    })
    void tells_the_application_of_an_error_in_the_request(String parameter, String value, String error, String code) {
        Reply reply = caller.authorize(with(parameter, value));

        assertThat(reply.target()).isEqualTo("http://localhost:8080/callback");
        assertThat(reply.parameter("error")).isEqualTo(error);
        assertThat(reply.parameter("error_description"))
                .startsWith(code + ": ")
                .containsPattern(
                        "\r\nTrace ID: [0-9a-f-]{36}\r\nCorrelation ID: [0-9a-f-]{36}\r\nTimestamp: [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z$");
        assertThat(reply.parameter("state")).isEqualTo("the-state");
        assertThat(reply.parameter("code")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"response_type", "scope"})
    void tells_the_application_what_is_missing(String parameter) {
        Reply reply = caller.authorize(without(parameter));

        assertThat(reply.parameter("error")).isEqualTo("invalid_request");
        assertThat(reply.parameter("error_description")).startsWith("AADSTS900144: ");
    }

    @ParameterizedTest
    @CsvSource({
        "joni.sherman@contoso.example, AADSTS50057",
        "isaiah.langer@contoso.example, AADSTS50105",
        "grady.archie@contoso.example, AADSTS53003",
        "adele.vance@fabrikam.example, AADSTS50020"
    })
    void keeps_the_refusal_of_a_person_on_its_own_page(String person, String code) {
        Reply reply = caller.signIn(Caller.authorizeRequest(), person);

        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.text()).contains(code + ":");
    }

    @Test
    void refuses_a_personal_account_where_only_organizations_may_come() {
        String uri =
                standIn.entra() + "/organizations/oauth2/v2.0/authorize?" + Caller.encode(Caller.authorizeRequest());

        Reply reply = caller.press(caller.get(uri), "person", "sam.rivera@outlook.example");

        assertThat(reply.text()).contains("AADSTS50020:");
    }

    @Test
    void demands_the_second_factor_that_a_policy_demands() {
        Reply page = caller.signIn(Caller.authorizeRequest(), "diego.siciliani@contoso.example");

        assertThat(page.text()).contains("Approve sign in request");
        assertThat(caller.press(page, "mfa", "deny").text()).contains("AADSTS500121:");
        assertThat(caller.press(page, "mfa", "approve").parameter("code")).isNotEmpty();
    }

    @Test
    void does_not_know_a_form_that_it_did_not_send() {
        Reply reply = caller.post(
                standIn.entra() + "/" + StandInOptions.TENANT_ID + "/signin",
                Map.of("interaction", "made-up", "person", Caller.MEGAN));

        assertThat(reply.text()).contains("AADSTS165000:");
    }

    @Test
    void writes_names_with_markup_so_that_they_stay_names() {
        String page = caller.authorize(Caller.authorizeRequest()).text();

        assertThat(page).contains("ł 字 &lt;b&gt;&amp;&quot;").doesNotContain("<b>&\"");
    }

    private static Map<String, String> with(String parameter, String value) {
        Map<String, String> parameters = Caller.authorizeRequest();
        parameters.put(parameter, value);
        return parameters;
    }

    private static Map<String, String> without(String parameter) {
        Map<String, String> parameters = Caller.authorizeRequest();
        parameters.remove(parameter);
        return parameters;
    }
}
