package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.queries.Exploring.explorer;
import static org.graphportal.queries.Exploring.question;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Who may not ask Graph what comes to mind, and what nobody may ask. */
@OnThePortal
class ExplorerRefusalsIT {

    @Test
    void nobody_else_may(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/queries");

        assertThat(browser.text()).doesNotContain("Ask Microsoft Graph");
        for (String page : List.of(
                "/my/explorer", "/my/explorer.xhtml", "/my/explorer?path=/me", "/my/explorer-picture?path=/me")) {
            assertThat(browser.open(page).heading()).isEqualTo("You may not do this");
        }
        assertThat(standIn.calls(person).count("me")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "https://graph.evil.example/v1.0/me",
                "//graph.evil.example/me",
                "/me//messages",
                "/../me",
                "/me/../../oidc/userinfo",
                "/me/%2e%2e/%2e%2e/oidc/userinfo",
                "/me%2Fmessages",
                "/me\\messages",
                "/me#fragment",
                "/me?$select={secret}",
                "@graph.evil.example/me"
            })
    void a_path_that_leads_elsewhere_is_refused_before_any_call(String path, Browser browser, StandInControl standIn) {
        StandInPerson person = explorer(standIn);
        signIn(browser, person, "/my/queries");
        int before = standIn.calls(person).endpoints().values().stream()
                .mapToInt(count -> count)
                .sum();

        browser.open(question(path, ""));

        assertThat(browser.find(By.id("wrong")).getText()).contains("a path below the root of Microsoft Graph");
        assertThat(browser.find(By.id("path")).getDomProperty("value")).isEqualTo(path);
        assertThat(standIn.calls(person).endpoints().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(before);
    }

    @Test
    void a_permission_that_nobody_knows_is_said_so(Browser browser, StandInControl standIn) {
        signIn(browser, explorer(standIn), "/my/queries");

        browser.open(question("/me", "&scopes=Mail.Reed"));

        assertThat(browser.find(By.id("wrong")).getText()).contains("does not know one of these permissions");
        assertThat(browser.find(By.id("scopes")).getDomProperty("value")).isEqualTo("Mail.Reed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://management.azure.com/user_impersonation", "api://x/y", "\"Mail.Read\""})
    void a_permission_of_anything_else_than_graph_is_refused_before_any_call(
            String scope, Browser browser, StandInControl standIn) {
        StandInPerson person = explorer(standIn);
        signIn(browser, person, "/my/queries");
        int before = standIn.calls(person).count("token");

        browser.open(question("/me", "&scopes=" + URLEncoder.encode(scope, StandardCharsets.UTF_8)));

        assertThat(browser.find(By.id("wrong")).getText()).contains("Only permissions of Microsoft Graph");
        assertThat(browser.find(By.id("scopes")).getDomProperty("value")).isEqualTo(scope);
        assertThat(standIn.calls(person).count("me")).isZero();
        assertThat(standIn.calls(person).count("token")).isEqualTo(before);
    }
}
