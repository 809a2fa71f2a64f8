package org.graphportal.standin.entra.tokens;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.graphportal.standin.control.Fault;
import org.graphportal.standin.control.Placeholders;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.keys.SigningKey;
import org.graphportal.standin.entra.keys.SigningKeys;
import org.graphportal.standin.http.Call;

/** The body of a successful token answer. */
final class TokenAnswers {

    private final Directory directory;
    private final SigningKeys keys;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final IdTokens idTokens;
    private final ApiTokens apiTokens;

    TokenAnswers(Directory directory, SigningKeys keys, AccessTokens accessTokens, RefreshTokens refreshTokens) {
        this.directory = directory;
        this.keys = keys;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.idTokens = new IdTokens(directory.graph());
        this.apiTokens = new ApiTokens(directory);
    }

    JsonObject tokens(Grant grant, URI entra, Instant now, Fault fault) {
        Duration lifetime = fault.expiresIn().orElseGet(() -> lifetime(grant));
        String accessToken = accessToken(grant, entra, now, now.plus(lifetime), fault);
        JsonObjectBuilder tokens = Json.createObjectBuilder()
                .add("token_type", "Bearer")
                .add("scope", scope(grant))
                .add("expires_in", lifetime.toSeconds())
                .add("ext_expires_in", lifetime.toSeconds())
                .add("access_token", accessToken);
        if (grant.scopes().contains(Permission.OFFLINE_ACCESS)) {
            String refreshToken = refreshTokens.issue(grant, now, revocations(grant));
            tokens.add("refresh_token", note("refresh_token", refreshToken, grant));
        }
        if (grant.scopes().contains(Permission.OPENID)) {
            tokens.add("id_token", note("id_token", idToken(grant, entra, now, fault, accessToken), grant));
        }
        return tokens.build();
    }

    /** What an application gets that asks in its own name. */
    JsonObject forApplication(Call call, Registration client, Instant now) {
        return apiTokens.forApplication(call, client, now, keys.current());
    }

    private String idToken(Grant grant, URI entra, Instant now, Fault fault, String accessToken) {
        return signed(idTokens.claims(grant, entra, now), grant, fault, accessToken);
    }

    /** The honest token, or what was ordered in its place. */
    private String signed(JsonObject claims, Grant grant, Fault fault, String accessToken) {
        SigningKey key = keys.current();
        String honest = key.sign(key.header().build(), claims);
        if (fault.idToken().isEmpty()) {
            return honest;
        }
        Placeholders placeholders = fault.placeholders()
                .and(Map.of(
                        "nonce", () -> Json.createValue(grant.nonce()),
                        "access-token", () -> Json.createValue(accessToken),
                        "id-token", () -> Json.createValue(honest),
                        "earlier-id-token", () -> Json.createValue(earlier(grant))));
        String secret = directory.registrations().main().clientSecret();
        return new ForgedIdToken(key, secret, placeholders).instead(claims, fault.idToken());
    }

    private String earlier(Grant grant) {
        return directory.issued().last("id_token", grant.person().id()).orElse("");
    }

    private String accessToken(Grant grant, URI entra, Instant now, Instant expiry, Fault fault) {
        String forGraph = accessTokens.forGraph(grant, granted(grant), revocations(grant), now, expiry, keys.current());
        String token = grant.scopes().isForApi()
                ? signed(apiTokens.ofPerson(grant, entra, now, expiry), grant, fault, forGraph)
                : forGraph;
        return note("access_token", token, grant);
    }

    /** Everything that was granted for the resource, asked for or not; offline_access is never named. */
    private String scope(Grant grant) {
        return grant.scopes().isForApi()
                ? grant.scopes().api().stream()
                        .map(scope -> "api://" + api() + "/" + scope)
                        .collect(Collectors.joining(" "))
                : Permission.names(granted(grant));
    }

    private Set<Permission> granted(Grant grant) {
        return directory.consents().granted(grant.person());
    }

    private int revocations(Grant grant) {
        return directory.revocations().count(grant.person().id());
    }

    private String api() {
        return directory.registrations().main().clientId();
    }

    private String note(String kind, String secret, Grant grant) {
        directory.issued().add(kind, secret, grant.person().id());
        return secret;
    }

    /** An hour to an hour and a half; about a day for an application that can be told of a revocation. */
    private static Duration lifetime(Grant grant) {
        int ordered = grant.person().number("tokenSeconds");
        if (ordered > 0) {
            return Duration.ofSeconds(ordered);
        }
        return grant.claims().handleChallenges()
                ? Duration.ofSeconds(Secrets.between(20 * 3600, 28 * 3600))
                : Duration.ofSeconds(Secrets.between(3600, 5400));
    }
}
