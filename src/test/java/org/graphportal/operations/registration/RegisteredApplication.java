package org.graphportal.operations.registration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the scripts tell Entra ID that the application is. */
final class RegisteredApplication {

    private RegisteredApplication() {}

    /** Returns what a call sends. */
    static JsonObject body(List<String> call) {
        return Json.createReader(new StringReader(call.get(call.indexOf("--body") + 1)))
                .readObject();
    }

    /** What Entra ID would say of an application with this in it. */
    static List<String> state(JsonObject body) {
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
                .filter(resource -> resource.getString("resourceAppId").equals(EmptyTenant.GRAPH))
                .flatMap(resource -> named(resource, "resourceAccess", "id"))
                .forEach(id -> state.add("permission=" + id));
        return state;
    }

    private static Stream<String> named(JsonObject parent, String list, String member) {
        return parent.getJsonArray(list).getValuesAs(JsonValue::asJsonObject).stream()
                .map(item -> item.getString(member));
    }
}
