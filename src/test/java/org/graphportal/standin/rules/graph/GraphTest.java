package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Jwt;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());
    private final Caller caller = new Caller(standIn);

    @Test
    void shows_eleven_properties_of_the_caller() {
        JsonObject me = caller.graph("/v1.0/me", accessToken(Caller.MEGAN)).json();

        assertThat(me.keySet())
                .containsExactlyInAnyOrder(
                        "@odata.context",
                        "businessPhones",
                        "displayName",
                        "givenName",
                        "id",
                        "jobTitle",
                        "mail",
                        "mobilePhone",
                        "officeLocation",
                        "preferredLanguage",
                        "surname",
                        "userPrincipalName");
        assertThat(me.getString("displayName")).isEqualTo("Megan Bowen");
    }

    @Test
    void shows_what_is_selected_in_any_case_and_nothing_else() {
        JsonObject me = caller.graph("/v1.0/me?$select=ID,department,accountEnabled", accessToken(Caller.MEGAN))
                .json();

        assertThat(me.keySet()).containsExactlyInAnyOrder("@odata.context", "id", "department", "accountEnabled");
        assertThat(me.getString("department")).isEqualTo("Marketing");
    }

    @Test
    void shows_null_for_what_somebody_does_not_have() {
        JsonObject me = caller.graph("/v1.0/me", accessToken("johanna.lorenz@contoso.example"))
                .json();

        assertThat(me.get("jobTitle")).isEqualTo(JsonValue.NULL);
        assertThat(me.getJsonArray("businessPhones")).isEmpty();
    }

    @Test
    void refuses_to_select_a_property_that_does_not_exist() {
        Reply reply = caller.graph("/v1.0/me?$select=id,shoeSize", accessToken(Caller.MEGAN));

        assertRefused(reply, 400, "BadRequest");
    }

    @ParameterizedTest
    @CsvSource({"/v1.0/me/photo/$value, 240", "/v1.0/me/photos/48x48/$value, 48", "/v1.0/me/photos/648x648/$value, 648"
    })
    void shows_a_photo_in_the_size_that_is_asked_for(String path, int pixels) throws Exception {
        Reply reply = caller.graph(path, accessToken(Caller.MEGAN));

        assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
        try (InputStream jpeg = new ByteArrayInputStream(reply.response().body())) {
            assertThat(ImageIO.read(jpeg).getWidth()).isEqualTo(pixels);
        }
    }

    @Test
    void knows_no_photo_of_another_size() {
        assertThat(caller.graph("/v1.0/me/photos/50x50/$value", accessToken(Caller.MEGAN))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void says_in_several_words_that_there_is_no_photo() {
        Reply noPhoto = caller.graph("/v1.0/me/photo/$value", accessToken("lynne.robbins@contoso.example"));
        Reply noMailbox = caller.graph("/v1.0/me/photo", accessToken("conference.room@contoso.example"));

        assertThat(noPhoto.status()).isEqualTo(404);
        assertThat(noPhoto.json().getJsonObject("error").getString("code")).isIn("ImageNotFound", "ErrorItemNotFound");
        assertRefused(noMailbox, 404, "ErrorNonExistentMailbox");
    }

    @Test
    void tells_userinfo_about_the_subject_of_the_id_token() {
        JsonObject tokens = caller.tokens(Caller.MEGAN);

        JsonObject claims =
                caller.graph("/oidc/userinfo", tokens.getString("access_token")).json();

        assertThat(claims.getString("sub"))
                .isEqualTo(Jwt.claims(tokens.getString("id_token")).getString("sub"));
        assertThat(claims.getString("email")).isEqualTo(Caller.MEGAN);
    }

    @Test
    void lists_groups_page_by_page_and_without_names() {
        String token = accessToken("miriam.graham@contoso.example");

        JsonObject first = caller.graph("/v1.0/me/memberOf?$top=200", token).json();
        String next = first.getString("@odata.nextLink");
        JsonObject second = caller.graph(
                        next.substring(standIn.graph().toString().length()), token)
                .json();

        assertThat(first.getJsonArray("value")).hasSize(200);
        assertThat(first.getJsonArray("value").getJsonObject(0).get("displayName"))
                .isEqualTo(JsonValue.NULL);
        assertThat(second.getJsonArray("value")).hasSize(1);
        assertThat(second).doesNotContainKey("@odata.nextLink");
        assertRefused(caller.graph("/v1.0/me/memberOf?$top=1000", token), 400, "Request_UnsupportedQuery");
    }

    @Test
    void names_groups_for_those_who_may_read_them_and_shows_what_is_selected() {
        GraphCaller caller =
                GraphCaller.of(standIn, control.people().with("groups", 2).create(), "GroupMember.Read.All");

        Reply reply = caller.get("/v1.0/me/memberOf?$select=displayName");

        assertThat(GraphCaller.texts(reply, "displayName")).containsExactly("Group 1", "Group 2");
        assertThat(GraphCaller.values(reply).get(0).keySet()).containsExactlyInAnyOrder("@odata.type", "displayName");
        assertRefused(caller.get("/v1.0/me/memberOf?$skiptoken=100"), 400, "Directory_ExpiredPageToken");
    }

    @Test
    void lists_the_ids_of_all_groups_and_of_roles_on_request() {
        String token = accessToken("alex.wilber@contoso.example");

        List<String> groups = memberObjects(token, "{\"securityEnabledOnly\":true}")
                .json()
                .getJsonArray("value")
                .getValuesAs(JsonString::getString);

        assertThat(groups).hasSize(5);
        assertThat(memberObjects(token, "{\"securityEnabledOnly\":false}")
                        .json()
                        .getJsonArray("value"))
                .hasSize(6);
        assertRefused(memberObjects(token, "{}"), 400, "Request_BadRequest");
    }

    @Test
    void names_the_request_and_repeats_the_caller_s_name_for_it() {
        Reply reply = caller.get(
                standIn.graph() + "/v1.0/me",
                "Authorization",
                "Bearer " + accessToken(Caller.MEGAN),
                "client-request-id",
                "11111111-2222-3333-4444-555555555555");

        assertThat(reply.header("request-id")).matches("[0-9a-f-]{36}");
        assertThat(reply.header("client-request-id")).isEqualTo("11111111-2222-3333-4444-555555555555");
    }

    @Test
    void compresses_only_on_request() throws Exception {
        String token = accessToken(Caller.MEGAN);

        Reply plain = caller.graph("/v1.0/me", token);
        Reply compressed =
                caller.get(standIn.graph() + "/v1.0/me", "Authorization", "Bearer " + token, "Accept-Encoding", "gzip");

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        try (InputStream json = new GZIPInputStream(
                new ByteArrayInputStream(compressed.response().body()))) {
            assertThat(new String(json.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.text());
        }
    }

    @Test
    void refuses_another_method_and_another_path() {
        String token = accessToken(Caller.MEGAN);

        assertThat(caller.post(standIn.graph() + "/v1.0/me", Map.of(), "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(405);
        assertRefused(caller.graph("/v1.0/me/shoes", token), 400, "BadRequest");
    }

    private Reply memberObjects(String token, String body) {
        return caller.send(HttpRequest.newBuilder(URI.create(standIn.graph() + "/v1.0/me/getMemberObjects"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private String accessToken(String person) {
        return caller.tokens(person).getString("access_token");
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        JsonObject error = reply.json().getJsonObject("error");
        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(error.getJsonObject("innerError").getString("request-id")).isEqualTo(reply.header("request-id"));
    }
}
