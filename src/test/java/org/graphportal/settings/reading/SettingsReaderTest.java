package org.graphportal.settings.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.SessionKeys;
import org.graphportal.settings.Setting;
import org.graphportal.settings.SettingProblem;
import org.graphportal.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    static final String TENANT = "8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10";

    private final Map<String, String> given = Given.withSecret();

    @Test
    void a_tenant_a_client_and_a_secret_are_enough() {
        Settings settings = read();

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.usable()).isTrue();
    }

    @Test
    void every_endpoint_follows_from_the_authority_and_the_tenant() {
        EntraId entraId = read().entraId();

        assertThat(entraId.issuer()).isEqualTo("https://login.microsoftonline.com/" + TENANT + "/v2.0");
        assertThat(entraId.authorizationEndpoint())
                .hasToString("https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/authorize");
        assertThat(entraId.tokenEndpoint())
                .hasToString("https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/token");
        assertThat(entraId.jwksUri())
                .hasToString("https://login.microsoftonline.com/" + TENANT + "/discovery/v2.0/keys");
        assertThat(entraId.endSessionEndpoint())
                .hasToString("https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/logout");
        assertThat(entraId.userinfoEndpoint()).hasToString("https://graph.microsoft.com/oidc/userinfo");
    }

    @Test
    void each_endpoint_can_be_given_by_itself() {
        given.put("entra-id.token-endpoint", "https://login.example.com/token");

        EntraId entraId = read().entraId();

        assertThat(entraId.tokenEndpoint()).hasToString("https://login.example.com/token");
        assertThat(entraId.jwksUri().getHost()).isEqualTo("login.microsoftonline.com");
    }

    @Test
    void the_redirect_uri_lies_below_the_base_url_whose_last_slash_does_not_count() {
        assertThat(read().entraId().redirectUri()).isEqualTo(URI.create("https://portal.example.com/callback"));
        assertThat(read().entraId().postLogoutRedirectUri())
                .isEqualTo(URI.create("https://portal.example.com/signed-out"));
    }

    @Test
    void personal_accounts_have_the_issuer_of_their_common_tenant() {
        given.put("entra-id.tenant-id", "consumers");

        EntraId entraId = read().entraId();

        assertThat(entraId.issuer())
                .isEqualTo("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0");
        assertThat(entraId.tokenEndpoint())
                .hasToString("https://login.microsoftonline.com/consumers/oauth2/v2.0/token");
    }

    @Test
    void the_scopes_of_openid_connect_come_first_and_none_comes_twice() {
        given.put("entra-id.scopes", " User.Read  openid Mail.Read ");

        assertThat(read().entraId().scope()).isEqualTo("openid profile email offline_access User.Read Mail.Read");
    }

    @ParameterizedTest
    @CsvSource({
        "entra-id.tenant-id, MISSING, ",
        "entra-id.tenant-id, MANY_TENANTS, common",
        "entra-id.tenant-id, MANY_TENANTS, organizations",
        "entra-id.tenant-id, DOMAIN, contoso.onmicrosoft.com",
        "entra-id.tenant-id, NOT_A_GUID, 8b7f4a52-3c0e-4d61-9c55",
        "entra-id.tenant-id, PLACEHOLDER, 00000000-0000-0000-0000-000000000000",
        "entra-id.tenant-id, PLACEHOLDER, <your tenant id>",
        "entra-id.tenant-id, PLACEHOLDER, your-tenant-id",
        "entra-id.client-id, MISSING, ",
        "entra-id.client-id, NOT_A_GUID, portal",
        "entra-id.client-id, PLACEHOLDER, {client id}",
        "entra-id.client-secret, MISSING, ",
        "entra-id.client-secret, SECRET_ID, 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
        "entra-id.client-secret, PLACEHOLDER, changeme",
        "entra-id.client-secret, PLACEHOLDER, @Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/s/)",
        "portal.session-key, NOT_A_SESSION_KEY, c2hvcnQ=",
        "portal.session-key, NOT_A_SESSION_KEY, no Base64",
        "entra-id.client-secret, PLACEHOLDER, xxxxxxxx",
        "entra-id.authority, NOT_A_URL, login.microsoftonline.com",
        "entra-id.authority, NOT_ENCRYPTED, http://login.microsoftonline.com",
        "entra-id.jwks-uri, NOT_A_URL, file:///etc/passwd",
        "entra-id.scopes, NOT_A_SCOPE, \"User.Read\"",
        "portal.base-url, NOT_A_URL, https://portal.example.com?x=1",
        "portal.base-url, NOT_A_URL, https://a b",
        "portal.base-url, NOT_ENCRYPTED, http://portal.example.com",
        "portal.session-idle, NOT_A_DURATION, 30 minutes",
        "portal.session-lifetime, NOT_A_DURATION, PT0S",
        "portal.setup-page, NOT_A_BOOLEAN, yes",
        "entra-id.renew-before, NOT_A_DURATION, 5m",
        "graph.url, NOT_A_URL, graph"
    })
    void a_setting_that_cannot_be_used_is_named_with_what_is_wrong(String key, SettingProblem problem, String value) {
        given.put(key, value);

        Settings settings = read();

        assertThat(settings.usable()).isFalse();
        assertThat(settings.problems()).extracting(Setting::key).containsExactly(key);
        assertThat(settings.problems()).extracting(Setting::problem).containsExactly(problem);
    }

    @Test
    void with_nothing_set_at_all_everything_is_still_there_to_be_read() {
        given.clear();

        Settings settings = read();

        assertThat(settings.usable()).isFalse();
        assertThat(settings.entraId().clientId()).isEqualTo("not-configured");
        assertThat(settings.entraId().tokenEndpoint()).isNotNull();
    }

    @Test
    void the_secret_stands_neither_in_the_list_nor_in_any_text() {
        Settings settings = read();

        assertThat(settings.entraId().clientSecret()).isEqualTo("kX~8Q");
        assertThat(settings.toString()).doesNotContain("kX~8Q");
    }

    @Test
    void keys_of_sessions_are_shared_when_they_are_given_and_made_when_they_are_not() {
        String one = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";
        assertThat(read().sessionKeys().shared()).isFalse();
        assertThat(read().sessionKeys().keys())
                .hasSize(1)
                .isNotEqualTo(read().sessionKeys().keys());

        given.put("portal.session-key", "QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=, " + one);
        SessionKeys keys = read().sessionKeys();

        assertThat(read().usable()).isTrue();
        assertThat(keys.shared()).isTrue();
        assertThat(keys.keys()).extracting(key -> key.getEncoded()[0]).containsExactly((byte) 'B', (byte) 'A');
        assertThat(read().toString()).doesNotContain(one, "QUFB");
    }

    @Test
    void http_is_good_enough_on_this_machine() {
        given.put("portal.base-url", "http://localhost:8080");
        given.put("entra-id.authority", "http://127.0.0.1:8081");

        assertThat(read().usable()).isTrue();
    }

    @Test
    void another_provider_may_name_its_clients_as_it_likes() {
        given.put("entra-id.issuer", "https://login.example.com");
        given.put("entra-id.client-id", "portal");

        assertThat(read().usable()).isTrue();
    }

    private Settings read() {
        return new SettingsReader(
                        key -> given.get(key) == null ? null : new SettingsReader.Found(given.get(key), "a test"))
                .read();
    }
}
