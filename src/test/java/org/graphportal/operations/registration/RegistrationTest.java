package org.graphportal.operations.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.operations.registration.EmptyTenant.CLIENT;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.graphportal.operations.registration.AzureCli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that registers the application in a tenant that has none, before an {@code az} that writes down its calls. */
@DisabledOnOs(OS.WINDOWS)
class RegistrationTest {

    @TempDir
    Path folder;

    private AzureCli az;

    @BeforeEach
    void an_empty_tenant() {
        az = EmptyTenant.in(folder);
    }

    @Test
    void an_empty_tenant_gets_an_application_with_all_that_it_needs() {
        Outcome outcome = register("--base-url", "https://portal.example.com/");

        assertThat(outcome.messages()).contains("Registered Graph Portal as " + CLIENT);
        assertThat(outcome.exitCode()).isZero();
        List<List<String>> changes = az.changes();
        assertThat(changes.get(0))
                .containsExactly(
                        "ad",
                        "app",
                        "create",
                        "--display-name",
                        "Graph Portal",
                        "--sign-in-audience",
                        "AzureADMyOrg",
                        "--query",
                        "appId",
                        "--output",
                        "tsv",
                        "--only-show-errors");
        assertThat(changes.get(1))
                .startsWith(
                        "rest",
                        "--method",
                        "patch",
                        "--url",
                        "https://graph.microsoft.com/v1.0/applications(appId='" + CLIENT + "')",
                        "--resource",
                        "https://graph.microsoft.com",
                        "--headers",
                        "Content-Type=application/json",
                        "--body");
        assertThat(changes.get(2)).startsWith("ad", "sp", "create", "--id", CLIENT);
        assertThat(changes.get(3))
                .containsExactly(
                        "ad",
                        "app",
                        "credential",
                        "reset",
                        "--id",
                        CLIENT,
                        "--append",
                        "--display-name",
                        "Graph Portal",
                        "--end-date",
                        "2027-05-01",
                        "--query",
                        "password",
                        "--output",
                        "tsv",
                        "--only-show-errors");
        assertThat(changes).hasSize(4);
        JsonObject body = RegisteredApplication.body(changes.get(1));
        assertThat(RegisteredApplication.state(body))
                .contains(
                        "redirect=https://portal.example.com/callback",
                        "redirect=https://portal.example.com/consent/callback",
                        "redirect=https://portal.example.com/signed-out",
                        "logout=https://portal.example.com/signed-out/front-channel",
                        "uri=api://" + CLIENT,
                        "groups=SecurityGroup",
                        "version=2",
                        "role=Admin",
                        "role=Explorer",
                        "role=Api.Call",
                        "scope=access_as_user",
                        "id-token=sid",
                        "id-token=login_hint",
                        "id-token=auth_time",
                        "id-token=acrs",
                        "permission=id-of-Notes.Read");
        assertThat(body.getJsonArray("appRoles").getValuesAs(JsonObject.class))
                .extracting(role -> role.getString("value") + role.getJsonArray("allowedMemberTypes"))
                .containsExactly("Admin[\"User\",\"Application\"]", "Explorer[\"User\"]", "Api.Call[\"Application\"]");
    }

    @Test
    void the_settings_are_printed_as_environment_lines_and_nothing_else_is() {
        assertThat(register("--base-url", "https://portal.example.com").settings())
                .isEqualTo("""
                        ENTRA_ID_TENANT_ID=8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10
                        ENTRA_ID_CLIENT_ID=5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f
                        ENTRA_ID_CLIENT_SECRET=s3cret~value
                        ENTRA_ID_CLIENT_SECRET_EXPIRES=2027-05-01
                        PORTAL_BASE_URL=https://portal.example.com
                        """);
    }

    @Test
    void a_secret_that_was_made_is_printed_whatever_fails_afterwards() {
        az.answeringLast("credential reset", "s3cret~value\n");

        Outcome outcome = register("--base-url", "https://portal.example.com");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.settings())
                .contains("ENTRA_ID_CLIENT_SECRET=s3cret~value\n", "EXPIRES=2027-05-01\n", "PORTAL_BASE_URL=");
    }

    @Test
    void the_secret_of_a_leap_day_ends_a_year_later_too() {
        az.on("2028-02-29");

        assertThat(register("--base-url", "https://portal.example.com").settings())
                .contains("EXPIRES=2029-02-28\n");
        assertThat(az.changes().get(3)).contains("--end-date", "2029-02-28");
    }

    @Test
    void another_cloud_has_other_addresses() {
        az.answering("cloud show", "AzureChinaCloud\n");

        Outcome outcome = register("--base-url", "https://portal.example.cn", "--cloud", "china");

        assertThat(outcome.settings())
                .contains("ENTRA_ID_AUTHORITY=https://login.partner.microsoftonline.cn\n")
                .contains("GRAPH_URL=https://microsoftgraph.chinacloudapi.cn/v1.0\n");
        assertThat(az.changes().get(1)).contains("https://microsoftgraph.chinacloudapi.cn");
    }

    private Outcome register(String... arguments) {
        return az.run("register.sh", "", arguments);
    }
}
