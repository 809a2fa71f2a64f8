package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.operations.AzureCli.Outcome;
import org.graphportal.signin.FrontChannelServlet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that register the application and remove it, before an {@code az} that writes down its calls. */
@DisabledOnOs(OS.WINDOWS)
class RegistrationTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main");
    private static final String CLIENT = "5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";
    private static final List<String> PERMISSIONS = List.of(
            "openid",
            "profile",
            "email",
            "offline_access",
            "User.Read",
            "User.ReadBasic.All",
            "User.Read.All",
            "GroupMember.Read.All",
            "Mail.Read",
            "Calendars.Read",
            "Notes.Read",
            "User.EnableDisableAccount.All",
            "User.RevokeSessions.All");

    @TempDir
    Path folder;

    private AzureCli az;

    @BeforeEach
    void an_empty_tenant() {
        az = new AzureCli(folder)
                .answering("cloud show", "AzureCloud\n")
                .answering("account show", "8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10\n")
                .answering("ad app create", CLIENT + "\n")
                .answering("ad sp create", "principal-1\n")
                .answering("credential reset", "s3cret~value\n")
                .answering("sp show --id " + GRAPH + " --query id", "graph-1\n")
                .answering(
                        "sp show --id " + GRAPH + " --query oauth2PermissionScopes",
                        PERMISSIONS.stream()
                                .map(name -> name + "\tid-of-" + name + "\n")
                                .collect(Collectors.joining()))
                .answering("--output json", "[]\n");
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
                        "--years",
                        "1",
                        "--query",
                        "password",
                        "--output",
                        "tsv",
                        "--only-show-errors");
        assertThat(changes).hasSize(4);
        JsonObject body = body(changes.get(1));
        assertThat(state(body))
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
    void the_address_of_sign_outs_elsewhere_is_the_one_that_the_portal_listens_at() throws IOException {
        for (String script : List.of("register.sh", "register.ps1", "main.bicep")) {
            assertThat(Path.of(System.getProperty("basedir", "."), "server-config/entra-id", script))
                    .content()
                    .contains(FrontChannelServlet.PATH, "access_as_user", "Api.Call");
        }
    }

    @Test
    void the_settings_are_printed_as_environment_lines_and_nothing_else_is() {
        az.answering("passwordCredentials", "");

        assertThat(register("--base-url", "https://portal.example.com").settings())
                .isEqualTo("""
                        ENTRA_ID_TENANT_ID=8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10
                        ENTRA_ID_CLIENT_ID=5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f
                        ENTRA_ID_CLIENT_SECRET=s3cret~value
                        ENTRA_ID_CLIENT_SECRET_EXPIRES=
                        PORTAL_BASE_URL=https://portal.example.com
                        """);
    }

    @Test
    void run_again_it_changes_nothing() {
        register("--base-url", "https://portal.example.com", "--admin-consent");
        JsonObject body = body(az.changes().get(1));
        int before = az.changes().size();
        az.answering("ad app list", CLIENT + "\n")
                .answering("web.redirectUris[]", String.join("\n", state(body)) + "\n")
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
        JsonObject body = body(az.changes().get(0));
        assertThat(state(body))
                .contains("redirect=https://other.example/callback", "redirect=http://localhost:8080/callback")
                .contains("role=Reader", "role=Admin")
                .noneMatch(line -> line.startsWith("logout="));
        assertThat(body.getJsonArray("requiredResourceAccess")).hasSize(2);
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
        assertThat(body(consent).getString("scope"))
                .startsWith("User.Read Files.Read openid ")
                .endsWith("User.RevokeSessions.All");
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

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "account show | Please run 'az login' to setup account. | 3 | You are not signed in",
                "ad app create | Insufficient privileges to complete the operation. | 4 | Application Administrator",
                "ad sp create | ERROR: Forbidden({'error'}) | 4 | Application Administrator",
                "--output json | Internal Server Error | 1 | az ad app show failed: Internal Server Error",
            })
    void a_refusal_ends_it_with_what_to_do(String words, String error, int exitCode, String advice) {
        az.refusing(words, error);

        Outcome outcome = register("--base-url", "https://portal.example.com");

        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.messages()).contains(advice);
        assertThat(outcome.settings()).isEmpty();
        assertThat(az.calls()).noneMatch(call -> call.contains("reset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://portal.example.com", "https://portal.example.com/\"", "ftp://x", "https://"})
    void an_address_that_is_none_is_refused_before_anything_is_asked(String address) {
        assertThat(register("--base-url", address).exitCode()).isEqualTo(2);
        assertThat(az.calls()).isEmpty();
    }

    @Test
    void of_several_applications_none_is_touched() {
        az.answering("ad app list", "one\ntwo\n");

        assertThat(register("--base-url", "https://portal.example.com").messages())
                .contains("--client-id");
        assertThat(az.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Graph Portal, 0, 1", "yes, 1, 0", "'', 1, 0"})
    void removal_asks_for_the_name_first(String typed, int exitCode, int removals) {
        az.answering("--query displayName", "Graph Portal\n");

        assertThat(az.run("unregister.sh", typed + "\n", CLIENT).exitCode()).isEqualTo(exitCode);
        assertThat(az.changes()).hasSize(removals);
    }

    @Test
    void all_permissions_of_the_application_are_asked_for() throws IOException {
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(SOURCES.resolve("resources/META-INF/microprofile-config.properties")));
        Stream<String> configured = settings.stringPropertyNames().stream()
                .filter(key -> key.endsWith("scopes"))
                .flatMap(key -> Stream.of(settings.getProperty(key).split("\\s+")));
        Pattern name = Pattern.compile("\"([A-Z][A-Za-z]+\\.(?:Read|ReadBasic|EnableDisable|Revoke)[A-Za-z.]*)\"");
        try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
            Stream<String> coded = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> name.matcher(text(file)).results().map(result -> result.group(1)));

            assertThat(PERMISSIONS)
                    .containsAll(Stream.concat(configured, coded).collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(text(SOURCES.resolve("../../server-config/entra-id/register.sh"))
                        .replaceAll("\\s+", " "))
                .contains("permissions=\"" + String.join(" ", PERMISSIONS) + "\"");
    }

    private Outcome register(String... arguments) {
        return az.run("register.sh", "", arguments);
    }

    private static JsonObject body(List<String> call) {
        return Json.createReader(new StringReader(call.get(call.indexOf("--body") + 1)))
                .readObject();
    }

    /** What Entra ID would say of an application with this in it. */
    private static List<String> state(JsonObject body) {
        List<String> state = new ArrayList<>();
        JsonObject web = body.getJsonObject("web");
        web.getJsonArray("redirectUris")
                .getValuesAs(JsonString::getString)
                .forEach(uri -> state.add("redirect=" + uri));
        if (web.containsKey("logoutUrl")) {
            state.add("logout=" + web.getString("logoutUrl"));
        }
        state.add("uri=" + body.getJsonArray("identifierUris").getString(0));
        state.add("groups=" + body.getString("groupMembershipClaims"));
        state.add("version=" + body.getJsonObject("api").getInt("requestedAccessTokenVersion"));
        named(body, "appRoles", "value").forEach(role -> state.add("role=" + role));
        named(body.getJsonObject("api"), "oauth2PermissionScopes", "value")
                .forEach(scope -> state.add("scope=" + scope));
        named(body.getJsonObject("optionalClaims"), "idToken", "name").forEach(claim -> state.add("id-token=" + claim));
        named(body.getJsonObject("optionalClaims"), "accessToken", "name")
                .forEach(claim -> state.add("access-token=" + claim));
        body.getJsonArray("requiredResourceAccess").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(resource -> resource.getString("resourceAppId").equals(GRAPH))
                .flatMap(resource -> named(resource, "resourceAccess", "id"))
                .forEach(id -> state.add("permission=" + id));
        return state;
    }

    private static Stream<String> named(JsonObject parent, String list, String member) {
        return parent.getJsonArray(list).getValuesAs(JsonValue::asJsonObject).stream()
                .map(item -> item.getString(member));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
