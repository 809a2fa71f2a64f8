package org.graphportal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.browser.Browsers;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.it.Portal;
import org.graphportal.server.Launch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.RunningServer;
import org.graphportal.web.HtmlChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Each case needs other settings and so a server of its own. */
class SetupIT {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            nullValues = "nothing",
            delimiter = '|',
            value = {
                "entra-id.tenant-id | nothing | There is no value",
                "entra-id.tenant-id | common | common and organizations cannot be used",
                "entra-id.client-id | nothing | There is no value",
                "entra-id.client-secret | 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9 | This is the ID of the secret"
            })
    void every_page_leads_to_setup_which_names_what_is_missing(String key, String value, String advice) {
        int port = Ports.free();
        URI home = URI.create("http://localhost:" + port + "/");
        Map<String, String> settings = new HashMap<>(PortalSettings.forStandIn(
                home, URI.create("http://127.0.0.1:" + Ports.free()), URI.create("http://127.0.0.1:" + Ports.free())));
        settings.put(key, value == null ? "" : value);

        try (RunningServer server = RunningServer.start(Launch.ofBuiltWar("setup", port, settings));
                Browsers browsers = new Browsers()) {
            Browser browser = browsers.take(home);
            for (String page :
                    new String[] {"/", "/my/profile", "/callback?code=a&state=b", "/signed-out", "/nowhere"}) {
                assertThat(browser.open(page).path()).isEqualTo("/setup");
            }
            Http http = new Http(new Portal(home, home, home, server.logFile()));
            HttpResponse<String> ready = http.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("DOWN").doesNotContain("entra-id", "client");
            assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(http.get("/health/started").statusCode()).isEqualTo(200);
            String row = browser.find(By.id("setting-" + key.replace('.', '-'))).getText();
            assertThat(row).contains(advice).contains(key.toUpperCase().replaceAll("[^A-Z]", "_"));
            assertThat(browser.text())
                    .contains("http://localhost:" + port + "/callback", "/consent/callback", "/signed-out");
            assertThat(browser.find(By.id("in-use")).getText())
                    .contains("Token endpoint", "/oauth2/v2.0/token", "/v1.0");
            assertThat(browser.source())
                    .doesNotContain(PortalSettings.forStandIn(home, home, home).get("entra-id.client-secret"));
            assertThat(server.log()).contains("Nobody can sign in: " + key + ": " + advice);
            browsers.giveBack(browser);
        }
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
