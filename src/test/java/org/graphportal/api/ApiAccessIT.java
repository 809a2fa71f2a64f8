package org.graphportal.api;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.it.Table;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** Who gets where with an access token, by which path and method, and how a token may come. */
@OnThePortal
class ApiAccessIT {

    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{10,}\\.");

    @Test
    void no_spelling_of_a_path_and_no_method_opens_more(Portal portal, StandInControl standIn, Http admin) {
        TokensForApi tokens = new TokensForApi(portal);
        StandInPerson administrator =
                standIn.people().with("roles", List.of("Admin")).create();
        SignInByHand.signIn(admin, administrator, "/my/profile");
        String ofPerson = tokens.ofPerson(standIn.people().create());
        String ofAdmin = tokens.ofPerson(administrator);
        String ofApplication = tokens.ofApplication();
        SoftAssertions softly = new SoftAssertions();

        for (Map<String, String> row : Table.read("/attacks/api.csv")) {
            String method = row.get("method");
            String path = row.get("path");
            check(softly, row, "nobody", new Http(portal).send(method, path, ""));
            check(softly, row, "session", admin.send(method, path, ""));
            check(softly, row, "person", withToken(portal, method, path, ofPerson));
            check(softly, row, "admin", withToken(portal, method, path, ofAdmin));
            check(softly, row, "application", withToken(portal, method, path, ofApplication));
        }
        softly.assertAll();
    }

    @Test
    void a_token_is_taken_from_the_one_header_and_from_nowhere_else(Portal portal, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        JsonObject others = new TokensForApi(portal).tokens(person, "openid profile User.Read");
        JsonObject own = TokensForApi.ofThePortal(portal).tokens(person, "openid profile User.Read");
        Map<String, String> known = Map.of(
                "${token}", new TokensForApi(portal).ofPerson(person),
                "${id-token}", others.getString("id_token"),
                "${own-id-token}", own.getString("id_token"),
                "${graph-token}", own.getString("access_token"));
        SoftAssertions softly = new SoftAssertions();

        for (Map<String, String> row : Table.read("/attacks/api-requests.csv")) {
            String[] headers = Arrays.stream(filled(row.get("headers"), known).split(" ~ "))
                    .filter(header -> !header.isEmpty())
                    .flatMap(header -> Arrays.stream(header.split(": ", 2)))
                    .map(part -> part.equals("X-Cookie") ? "Cookie" : part)
                    .toArray(String[]::new);
            HttpResponse<String> answer = new Http(portal)
                    .send(row.get("method"), filled(row.get("path"), known), filled(row.get("body"), known), headers);
            check(softly, row, "status", answer);
            String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
            String error = row.get("error");
            String plain = row.get("status").equals("401") ? "Bearer realm=\"Graph Portal\"" : "";
            softly.assertThat(challenge)
                    .as(row.get("what"))
                    .isEqualTo(error.isEmpty() ? plain : challenge)
                    .contains(error.isEmpty() ? "" : ", error=\"" + error + "\", error_description=\"");
        }
        softly.assertAll();
    }

    private static HttpResponse<String> withToken(Portal portal, String method, String path, String token) {
        return new Http(portal).send(method, path, "", "Authorization", "Bearer " + token);
    }

    /** Status, and what is never there: a cookie below the API, a page in place of a problem, a token that is echoed. */
    private static void check(
            SoftAssertions softly, Map<String, String> row, String column, HttpResponse<String> answer) {
        String which = row + ", " + column;
        softly.assertThat(List.of(row.get(column).split(" or ")))
                .as(which)
                .contains(String.valueOf(answer.statusCode()));
        softly.assertThat(JWT.matcher(answer.body() + answer.headers().map()).find())
                .as("token in the answer to " + which)
                .isFalse();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (row.get("path").startsWith("/api") && List.of(400, 401, 403, 405).contains(answer.statusCode())) {
            softly.assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(which)
                    .isEmpty();
            softly.assertThat(type).as(which).startsWith("application/problem+json");
        }
    }

    private static String filled(String text, Map<String, String> known) {
        String filled = text;
        for (Map.Entry<String, String> placeholder : known.entrySet()) {
            filled = filled.replace(placeholder.getKey(), placeholder.getValue());
        }
        return filled;
    }
}
