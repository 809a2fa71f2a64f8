package org.graphportal.standin.entra.tokens;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.entra.directory.RequestedClaims;
import org.graphportal.standin.entra.keys.SigningKey;
import org.graphportal.standin.people.Person;

/** Access tokens for Graph. It reads its own in the register here; nobody else can read them at all. */
public final class AccessTokens {

    /** The application id of Microsoft Graph. */
    public static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    private final Map<String, Access> register = new ConcurrentHashMap<>();

    /**
     * What an access token for Graph is good for.
     *
     * @param subject the person's pairwise name towards the application
     * @param revocations how often the person's grants had been revoked before
     * @param claims what was demanded of it, such as to be one that a claims challenge may answer
     * @param issued after this nothing that happened is known to it
     */
    public record Access(
            String personId,
            String subject,
            Set<Permission> permissions,
            Instant expiry,
            int revocations,
            RequestedClaims claims,
            Instant issued) {}

    /** What the bearer of a token may do; empty when it was not issued for Graph, or never. */
    public Optional<Access> find(String token) {
        return Optional.ofNullable(register.get(token));
    }

    public void reset() {
        register.clear();
    }

    /**
     * A token for Graph: a JWT whose signature holds only for another header, or no JWT at all for a personal account.
     *
     * @param permissions all that the person granted
     */
    String forGraph(
            Grant grant, Set<Permission> permissions, int revocations, Instant now, Instant expiry, SigningKey key) {
        Person person = grant.person();
        String token = person.isPersonal() ? opaque() : unverifiable(grant, permissions, now, expiry, key);
        Set<Permission> granted = EnumSet.copyOf(permissions);
        register.put(
                token,
                new Access(
                        person.id(),
                        IdTokens.pairwise(person, grant.clientId()),
                        granted,
                        expiry,
                        revocations,
                        grant.claims(),
                        now));
        return token;
    }

    private static String opaque() {
        byte[] random = Secrets.random(600).getBytes(StandardCharsets.US_ASCII);
        return "EwB4A8l6BAAU" + Base64.getEncoder().encodeToString(random);
    }

    /** Signed over a header with the hash of the nonce, sent with the nonce itself. */
    private static String unverifiable(
            Grant grant, Set<Permission> permissions, Instant now, Instant expiry, SigningKey key) {
        String nonce = Secrets.random(32);
        JsonObject signed = key.header().add("nonce", Secrets.sha256(nonce)).build();
        JsonObject sent = key.header().add("nonce", nonce).build();
        String token = key.sign(signed, graphClaims(grant, permissions, now, expiry));
        byte[] head = sent.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head) + token.substring(token.indexOf('.'));
    }

    private static JsonObject graphClaims(Grant grant, Set<Permission> permissions, Instant now, Instant expiry) {
        Person person = grant.person();
        String tenantId = grant.tenant().idFor(person);
        JsonObjectBuilder claims = times(now, expiry)
                .add("aud", GRAPH)
                .add("iss", "https://sts.windows.net/" + tenantId + "/")
                .add("acct", person.text("idp").isPresent() ? 1 : 0)
                .add("aio", "AVQAq/8" + Secrets.random(90))
                .add("app_displayname", "Graph Portal")
                .add("appid", grant.clientId())
                .add("appidacr", "1")
                .add("idtyp", "user")
                .add("name", person.displayName())
                .add("oid", person.id())
                .add("rh", "1.AXEA" + Secrets.random(36) + ".")
                .add("scp", Permission.names(permissions))
                .add("sid", grant.sid())
                .add("sub", IdTokens.pairwise(person, GRAPH))
                .add("tid", tenantId)
                .add("unique_name", person.userPrincipalName())
                .add("upn", person.userPrincipalName())
                .add("uti", Secrets.random(16))
                .add("ver", "1.0")
                .add("xms_ftd", Secrets.random(60));
        if (grant.claims().handleChallenges()) {
            claims.add("xms_cc", Json.createArrayBuilder().add("CP1"));
        }
        if (!grant.claims().contexts().isEmpty()) {
            claims.add("acrs", Json.createArrayBuilder(grant.claims().contexts()));
        }
        return claims.build();
    }

    private static JsonObjectBuilder times(Instant now, Instant expiry) {
        return Json.createObjectBuilder()
                .add("iat", now.getEpochSecond())
                .add("nbf", now.getEpochSecond())
                .add("exp", expiry.getEpochSecond());
    }
}
