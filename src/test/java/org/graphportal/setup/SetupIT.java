package org.graphportal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.browser.Browsers;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.web.HtmlChecker;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Settings that are wrong or missing need a server of their own; what is said of each is the business of unit tests. */
class SetupIT {

    @Test
    void every_page_leads_to_setup_which_names_what_is_wrong() {
        Map<String, String> advice = Map.of(
                "entra-id.tenant-id", "common and organizations cannot be used",
                "entra-id.client-id", "There is no value",
                "entra-id.client-secret", "This is the ID of the secret");
        Map<String, String> settings = Map.of(
                "entra-id.tenant-id", "common",
                "entra-id.client-id", "",
                "entra-id.client-secret", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
        try (OwnPortal own = OwnPortal.start("setup", settings);
                Browsers browsers = new Browsers()) {
            URI home = own.portal().url();
            Browser browser = browsers.take(home);
            for (String page :
                    new String[] {"/", "/my/profile", "/callback?code=a&state=b", "/signed-out", "/nowhere"}) {
                assertThat(browser.open(page).path()).isEqualTo("/setup");
            }
            advice.forEach((key, words) -> {
                assertThat(browser.find(By.id("setting-" + key.replace('.', '-')))
                                .getText())
                        .contains(words)
                        .contains(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"));
                assertThat(own.portal().log()).contains("Nobody can sign in: " + key + ": " + words);
            });
            assertThat(browser.text()).contains(home + "callback", "/consent/callback", "/signed-out");
            assertThat(browser.find(By.id("in-use")).getText())
                    .contains("Token endpoint", "/oauth2/v2.0/token", "/v1.0");
            assertThat(browser.source()).doesNotContain(settings.get("entra-id.client-secret"));
            browsers.giveBack(browser);
            assertThatProbesSayNoMore(own.http());
            assertThatTheApiIsNotThere(own.http());
        }
    }

    private static void assertThatProbesSayNoMore(Http http) {
        HttpResponse<String> ready = http.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("DOWN").doesNotContain("entra-id", "client");
        assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(http.get("/health/started").statusCode()).isEqualTo(200);
    }

    private static void assertThatTheApiIsNotThere(Http http) {
        HttpResponse<String> api = http.get("/api/me", "Authorization", "Bearer a.b.c");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).contains("5");
        assertThat(api.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(api.body())
                .contains("\"status\":503", "The API is not set up")
                .doesNotContain("a.b.c", "entra-id");
    }

    @Test
    @ChromiumOnly
    void setup_is_valid_and_keeps_nobody_out_when_everything_is_missing() {
        Map<String, String> nothing = Map.of(
                "entra-id.tenant-id",
                "",
                "entra-id.client-id",
                "",
                "entra-id.client-secret",
                "",
                "entra-id.scopes",
                "a b");
        try (OwnPortal portal = OwnPortal.start("setup-empty", nothing);
                Browsers browsers = new Browsers()) {
            assertThat(HtmlChecker.faults(portal.http().get("/setup").body())).isEmpty();

            Browser browser = browsers.take(portal.portal().url());
            assertThat(browser.open("/my/profile").path()).isEqualTo("/setup");
            assertThat(Inspection.faults(browser)).isEmpty();
            browsers.giveBack(browser);
        }
    }
}
