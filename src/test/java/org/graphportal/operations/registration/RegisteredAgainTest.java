package org.graphportal.operations.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.operations.registration.EmptyTenant.CLIENT;
import static org.graphportal.operations.registration.EmptyTenant.PERMISSIONS;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.graphportal.operations.registration.AzureCli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script that registers the application leaves as it is, and what it adds. */
@DisabledOnOs(OS.WINDOWS)
class RegisteredAgainTest {

    @TempDir
    Path folder;

    private AzureCli az;

    @BeforeEach
    void an_empty_tenant() {
        az = EmptyTenant.in(folder);
    }

    @Test
    void run_again_it_changes_nothing() {
        register("--base-url", "https://portal.example.com", "--admin-consent");
        JsonObject body = RegisteredApplication.body(az.changes().get(1));
        int before = az.changes().size();
        az.answering("ad app list", CLIENT + "\n")
                .answering("web.redirectUris[]", String.join("\n", RegisteredApplication.state(body)) + "\n")
                .answering("ad sp list", "principal-1\n")
                .answering("oauth2PermissionGrants?", "grant-1\n" + String.join(" ", PERMISSIONS) + "\n")
                .answering("passwordCredentials", "2027-05-01T10:11:12Z\n");

        Outcome again = register("--base-url", "https://portal.example.com", "--admin-consent");

        assertThat(again.exitCode()).isZero();
        assertThat(az.changes()).hasSize(before);
        assertThat(again.settings()).contains("EXPIRES=2027-05-01\n").doesNotContain("ENTRA_ID_CLIENT_SECRET=");
        assertThat(again.messages()).contains("There is a secret already");
    }

    @Test
    void what_others_have_added_stays() {
        az.answering("ad app list", CLIENT + "\n")
                .answering("web.redirectUris[]", "redirect=https://other.example/callback\nrole=Reader\n")
                .answering("--query web.redirectUris --output json", "[\n  \"https://other.example/callback\"\n]\n")
                .answering("--query appRoles --output json", "[{\"id\": \"r\", \"value\": \"Reader\"}]\n")
                .answering("resourceAppId!=", "[{\"resourceAppId\": \"x\", \"resourceAccess\": []}]\n")
                .answering("ad sp list", "principal-1\n")
                .answering("passwordCredentials", "2027-05-01T10:11:12Z\n");

        register("--base-url", "http://localhost:8080", "--new-secret");

        assertThat(az.changes()).hasSize(2);
        assertThat(az.changes().get(1)).contains("reset", "--append");
        JsonObject body = RegisteredApplication.body(az.changes().get(0));
        assertThat(RegisteredApplication.state(body))
                .contains("redirect=https://other.example/callback", "redirect=http://localhost:8080/callback")
                .contains("role=Reader", "role=Admin")
                .noneMatch(line -> line.startsWith("logout="));
        assertThat(body.getJsonArray("requiredResourceAccess")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null                             | 2    | SecurityGroup | null | Completed",
                "None                             | null | SecurityGroup | 2    | Completed",
                "SecurityGroup                    | 2    | null          | null | Completed",
                "SecurityGroup, DirectoryRole     | 2    | null          | null | Completed",
                "All                              | 2    | null          | null | Completed",
                "ApplicationGroup                 | 2    | null          | null | no other groups than ApplicationGroup",
                "All                              | 1    | null          | null | Access tokens have version 1"
            })
    void of_what_there_is_one_value_it_is_set_where_there_is_none(
            String groups, String version, String groupsSet, Integer versionSet, String message) {
        az.answering("ad app list", CLIENT + "\n")
                .answering(
                        "web.redirectUris[]",
                        (groups == null ? "" : "groups=" + groups + "\n")
                                + (version == null ? "" : "version=" + version + "\n"));

        Outcome outcome = register("--base-url", "https://portal.example.com");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.messages()).contains(message);
        JsonObject body = RegisteredApplication.body(az.changes().get(0));
        assertThat(body.getString("groupMembershipClaims", null)).isEqualTo(groupsSet);
        assertThat(body.getJsonObject("api").get("requestedAccessTokenVersion"))
                .isEqualTo(versionSet == null ? null : Json.createValue(versionSet));
    }

    @Test
    void consent_for_everybody_adds_to_what_was_agreed() {
        az.answering("ad sp list", "principal-1\n")
                .answering("oauth2PermissionGrants?", "grant-1\nUser.Read Files.Read\n");

        assertThat(register("--base-url", "https://portal.example.com", "--admin-consent")
                        .exitCode())
                .isZero();

        List<String> consent = az.changes().get(2);
        assertThat(consent).contains("patch", "https://graph.microsoft.com/v1.0/oauth2PermissionGrants/grant-1");
        assertThat(RegisteredApplication.body(consent).getString("scope"))
                .startsWith("User.Read Files.Read openid ")
                .endsWith("User.RevokeSessions.All");
    }

    private Outcome register(String... arguments) {
        return az.run("register.sh", "", arguments);
    }
}
