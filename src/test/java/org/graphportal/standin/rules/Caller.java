package org.graphportal.standin.rules;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInOptions;

/** A browser with its cookies and the application behind it. Sends what a test says, right or wrong. */
public final class Caller {

    public static final String MEGAN = "megan.bowen@contoso.example";
    public static final String CALLBACK = "http://localhost:8080/callback";

    private final HttpClient client;
    private final StandIn standIn;

    public Caller(StandIn standIn) {
        this(
                standIn,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build());
    }

    private Caller(StandIn standIn, HttpClient client) {
        this.standIn = standIn;
        this.client = client;
    }

    /** The same browser at another stand-in. */
    public Caller at(StandIn other) {
        return new Caller(other, client);
    }

    /** The parameters of an authorize request that is in order. */
    public static Map<String, String> authorizeRequest() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", StandInOptions.CLIENT_ID);
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", "openid profile email offline_access User.Read");
        parameters.put("state", "the-state");
        parameters.put("nonce", "the-nonce");
        return parameters;
    }

    /** The parameters that redeem a code as it should be. */
    public static Map<String, String> codeGrant(String code) {
        Map<String, String> parameters = clientSecret();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("redirect_uri", CALLBACK);
        return parameters;
    }

    public static Map<String, String> refreshGrant(String refreshToken, String scope) {
        Map<String, String> parameters = clientSecret();
        parameters.put("grant_type", "refresh_token");
        parameters.put("refresh_token", refreshToken);
        parameters.put("scope", scope);
        return parameters;
    }

    /** Sends the browser to the authorize endpoint. */
    public Reply authorize(Map<String, String> parameters) {
        return get(standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/authorize?" + encode(parameters));
    }

    /** Presses a button of a page. */
    public Reply press(Reply page, String name, String value) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("interaction", page.interaction());
        form.put(name, value);
        return post(standIn.entra() + page.formAction(), form);
    }

    /** Signs a person in, whoever else is signed in already. */
    public Reply signIn(Map<String, String> parameters, String person) {
        Map<String, String> choosing = new LinkedHashMap<>(parameters);
        choosing.putIfAbsent("prompt", "select_account");
        return press(authorize(choosing), "person", person);
    }

    /** The code of an ordinary sign-in. */
    public String code(String person) {
        return signIn(authorizeRequest(), person).parameter("code");
    }

    /** The answer to an ordinary sign-in. */
    public JsonObject tokens(String person) {
        return token(codeGrant(code(person))).json();
    }

    public Reply token(Map<String, String> form) {
        return post(standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/token", form);
    }

    /** A call of Graph with an access token. */
    public Reply graph(String path, String accessToken) {
        return get(standIn.graph() + path, "Authorization", "Bearer " + accessToken);
    }

    public Reply get(String uri, String... headers) {
        return send(request(uri, headers).GET());
    }

    public Reply post(String uri, Map<String, String> form, String... headers) {
        return send(request(uri, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form))));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encode(Map<String, String> parameters) {
        return URLUtils.serializeParameters(parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.of(entry.getValue()), (a, b) -> b, LinkedHashMap::new)));
    }

    private static HttpRequest.Builder request(String uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Map<String, String> clientSecret() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", StandInOptions.CLIENT_ID);
        parameters.put("client_secret", StandInOptions.CLIENT_SECRET);
        return parameters;
    }
}
