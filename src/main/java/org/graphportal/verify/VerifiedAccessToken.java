package org.graphportal.verify;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An access token for this API that has passed every check. */
public final class VerifiedAccessToken {

    private final JsonObject claims;
    private final String client;
    private final List<String> scopes;
    private final List<String> roles;

    VerifiedAccessToken(JsonObject claims, String client, List<String> scopes, List<String> roles) {
        this.claims = claims;
        this.client = client;
        this.scopes = scopes;
        this.roles = roles;
    }

    /** Returns the tenant ({@code tid}). */
    public String tenantId() {
        return claims.getString("tid");
    }

    /** Returns the object id of the person, or of the application that calls by itself ({@code oid}). */
    public String objectId() {
        return claims.getString("oid");
    }

    /** Returns the client id of the calling application ({@code azp}, {@code appid}). */
    public String client() {
        return client;
    }

    /** Returns the scopes that a person has given to the calling application; empty where it calls by itself. */
    public List<String> scopes() {
        return scopes;
    }

    /** Returns the application roles of the person, or of the application that calls by itself. */
    public List<String> roles() {
        return roles;
    }

    /**
     * Tells whether the person is in too many groups for the token to name any: more than 200
     * (learn.microsoft.com/entra/identity-platform, Groups overage claim).
     */
    public boolean hasTooManyGroups() {
        boolean elsewhere = claims.get("_claim_names") instanceof JsonObject names && names.containsKey("groups");
        return elsewhere || JsonValue.TRUE.equals(claims.get("hasgroups"));
    }

    /** Returns the groups that the token names, none where there are {@linkplain #hasTooManyGroups too many}. */
    public List<String> groups() {
        return !hasTooManyGroups() && claims.get("groups") instanceof JsonArray groups
                ? groups.stream()
                        .filter(JsonString.class::isInstance)
                        .map(group -> ((JsonString) group).getString())
                        .toList()
                : List.of();
    }

    /** Returns what to call the person; empty where the token has no name, and for applications. */
    public Optional<String> name() {
        return Stream.of("name", "preferred_username", "unique_name")
                .map(claims::get)
                .filter(JsonString.class::isInstance)
                .map(name -> ((JsonString) name).getString())
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
