package org.graphportal.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.graphportal.it.Http;
import org.graphportal.it.Portal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;

/**
 * An application of the tenant, which gets access tokens to call the portal's API.
 *
 * @param portal whose API and whose tenant
 */
public record TokensForApi(Portal portal, String clientId, String clientSecret) {

    /** What the names of its scopes begin with. */
    public static final String API = "api://" + StandInOptions.CLIENT_ID + "/";

    /** Another application than the portal. */
    public TokensForApi(Portal portal) {
        this(portal, StandInOptions.OTHER_CLIENT_ID, StandInOptions.OTHER_CLIENT_SECRET);
    }

    /** The portal itself, which has no reason to. */
    public static TokensForApi ofThePortal(Portal portal) {
        return new TokensForApi(portal, StandInOptions.CLIENT_ID, StandInOptions.CLIENT_SECRET);
    }

    /** An application that administers others. */
    public static TokensForApi ofAnAdministrator(Portal portal) {
        return new TokensForApi(portal, StandInOptions.ADMIN_CLIENT_ID, StandInOptions.ADMIN_CLIENT_SECRET);
    }

    /** An access token for the API in a person's name, with the scope that its operations ask for. */
    public String ofPerson(StandInPerson person) {
        return ofPerson(person, "access_as_user");
    }

    /** An access token for the API in a person's name. */
    public String ofPerson(StandInPerson person, String scope) {
        return tokens(person, API + scope).getString("access_token");
    }

    /** The answer of the token endpoint to an application that asks for these scopes in a person's name. */
    public JsonObject tokens(StandInPerson person, String scope) {
        String callback = portal.at("/callback").toString();
        Map<String, String> request = Map.of(
                "client_id", clientId,
                "response_type", "code",
                "redirect_uri", callback,
                "nonce", "n",
                "scope", scope);
        URI authorize = URI.create(tenant() + "/authorize?" + form(request));
        URI back = SignInByHand.authorize(new Http(portal), authorize, person);
        return redeem(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                SignInByHand.parameter(back, "code"),
                "redirect_uri",
                callback));
    }

    /** The answer of the token endpoint to an application that has a refresh token. */
    public JsonObject renewed(String refreshToken, String scope) {
        return redeem(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "scope", API + scope));
    }

    /** An access token for the API that the application gets in its own name. */
    public String ofApplication() {
        return redeem(Map.of("grant_type", "client_credentials", "scope", API + ".default"))
                .getString("access_token");
    }

    private JsonObject redeem(Map<String, String> grant) {
        String credentials = form(Map.of("client_id", clientId, "client_secret", clientSecret));
        HttpResponse<String> answer = new Http(portal)
                .send(HttpRequest.newBuilder(URI.create(tenant() + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(grant) + "&" + credentials)));
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private String tenant() {
        return portal.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0";
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
