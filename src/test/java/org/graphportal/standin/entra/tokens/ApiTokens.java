package org.graphportal.standin.entra.tokens;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.keys.SigningKey;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/**
 * Access tokens for the application's own API: of the version that the API's registration asks
 * for, for a person or for an application by itself.
 */
final class ApiTokens {

    /** More than this many groups are not listed. */
    private static final int MOST_GROUPS = 200;

    private final Directory directory;

    ApiTokens(Directory directory) {
        this.directory = directory;
    }

    /** What a token in a person's name says. */
    JsonObject ofPerson(Grant grant, URI entra, Instant now, Instant expiry) {
        Person person = grant.person();
        String audience = api().clientId();
        JsonObjectBuilder claims = claims(grant.tenant().idFor(person), grant.clientId(), entra, now, expiry)
                .add("name", person.displayName())
                .add("oid", person.id())
                .add(api().accessTokenVersion() == 1 ? "unique_name" : "preferred_username", person.userPrincipalName())
                .add("scp", String.join(" ", grant.scopes().api()))
                .add("sub", IdTokens.pairwise(person, audience));
        add(claims, "roles", person.list("roles"));
        addGroups(claims, person);
        return claims.build();
    }

    /**
     * The answer to an application that asks in its own name (RFC 6749 §4.4).
     *
     * @throws Refused if it asks for anything but what it was given
     */
    JsonObject forApplication(Call call, Registration client, Instant now, SigningKey key) {
        String scope = "api://" + api().clientId() + "/.default";
        if (!call.parameter("scope").filter(scope::equals).isPresent()) {
            throw new Refused(EntraError.of(
                    "invalid_scope",
                    1002012,
                    "The provided value for scope is not valid. Client credential flows must have a scope value with "
                            + "/.default suffixed to the resource identifier (application ID URI)."));
        }
        Duration lifetime = Duration.ofMinutes(60);
        String oid = UUID.nameUUIDFromBytes(client.clientId().getBytes(StandardCharsets.UTF_8))
                .toString();
        JsonObjectBuilder claims = claims(
                        directory.tenantId(), client.clientId(), call.origin(), now, now.plus(lifetime))
                .add("oid", oid)
                .add("sub", oid);
        add(claims, "roles", client.applicationRoles());
        String token = key.sign(key.header().build(), claims.build());
        directory.issued().add("access_token", token, oid);
        return Json.createObjectBuilder()
                .add("token_type", "Bearer")
                .add("expires_in", lifetime.toSeconds())
                .add("ext_expires_in", lifetime.toSeconds())
                .add("access_token", token)
                .build();
    }

    private JsonObjectBuilder claims(String tenantId, String client, URI entra, Instant now, Instant expiry) {
        boolean old = api().accessTokenVersion() == 1;
        return Json.createObjectBuilder()
                .add("aud", old ? "api://" + api().clientId() : api().clientId())
                .add("iss", old ? "https://sts.windows.net/" + tenantId + "/" : entra + "/" + tenantId + "/v2.0")
                .add("iat", now.getEpochSecond())
                .add("nbf", now.getEpochSecond())
                .add("exp", expiry.getEpochSecond())
                .add(old ? "appid" : "azp", client)
                .add(old ? "appidacr" : "azpacr", "1")
                .add("tid", tenantId)
                .add("uti", Secrets.random(16))
                .add("ver", old ? "1.0" : "2.0");
    }

    private void addGroups(JsonObjectBuilder claims, Person person) {
        if (person.groupIds().size() <= MOST_GROUPS) {
            add(claims, "groups", person.groupIds());
            return;
        }
        String endpoint = directory.graph() + "/v1.0/users/" + person.id() + "/getMemberObjects";
        JsonObjectBuilder source = Json.createObjectBuilder().add("endpoint", endpoint);
        claims.add("_claim_names", Json.createObjectBuilder().add("groups", "src1"))
                .add("_claim_sources", Json.createObjectBuilder().add("src1", source));
    }

    private static void add(JsonObjectBuilder claims, String name, List<String> values) {
        if (!values.isEmpty()) {
            claims.add(name, Json.createArrayBuilder(values));
        }
    }

    private Registration api() {
        return directory.registrations().main();
    }
}
