package org.graphportal.standin.entra.tokens;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graphportal.standin.entra.LoginHint;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.people.Person;

/** The contents of ID tokens, version 2.0. */
final class IdTokens {

    /** Entra dates its tokens back, for receivers whose clocks are late. */
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** More than this many groups are not listed. */
    private static final int MOST_GROUPS = 200;

    private final URI graph;

    IdTokens(URI graph) {
        this.graph = graph;
    }

    /** The claims for the scopes of the grant. */
    JsonObject claims(Grant grant, URI entra, Instant now) {
        Person person = grant.person();
        String tenantId = grant.tenant().idFor(person);
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add("aud", grant.clientId())
                .add("iss", entra + "/" + tenantId + "/v2.0")
                .add("iat", issued(grant, now))
                .add("nbf", issued(grant, now))
                .add("exp", now.plus(LIFETIME).getEpochSecond())
                .add("aio", "AWQAm/8" + Secrets.random(60))
                .add("login_hint", LoginHint.of(person))
                .add("rh", "1.AXEA" + Secrets.random(36) + ".")
                .add("sid", grant.sid())
                .add("sub", pairwise(person, grant.clientId()))
                .add("tid", tenantId)
                .add("uti", Secrets.random(16))
                .add("ver", "2.0");
        addIdentity(claims, grant);
        addMemberships(claims, person);
        return claims.build();
    }

    /** An application that wants to know how fresh the sign-in is gets honest times. */
    private static long issued(Grant grant, Instant now) {
        return (grant.claims().wantAuthTime() ? now : now.minus(BACKDATED)).getEpochSecond();
    }

    /** The person's name towards one application: it tells two applications nothing about each other's people. */
    static String pairwise(Person person, String audience) {
        return Secrets.sha256(person.id() + audience);
    }

    private static void addIdentity(JsonObjectBuilder claims, Grant grant) {
        Person person = grant.person();
        if (grant.scopes().contains(Permission.PROFILE)) {
            claims.add("name", person.displayName());
            claims.add("oid", person.id());
            claims.add("preferred_username", person.userPrincipalName());
        }
        if (grant.scopes().contains(Permission.EMAIL)) {
            person.text("mail").ifPresent(mail -> claims.add("email", mail));
        }
        person.text("idp").ifPresent(idp -> claims.add("idp", idp));
        if (grant.claims().wantAuthTime()) {
            claims.add("auth_time", grant.signedInAt().getEpochSecond());
        }
        if (!grant.claims().contexts().isEmpty()) {
            claims.add("acrs", Json.createArrayBuilder(grant.claims().contexts()));
        }
        if (!grant.nonce().isEmpty()) {
            claims.add("nonce", grant.nonce());
        }
    }

    private void addMemberships(JsonObjectBuilder claims, Person person) {
        List<String> groups = person.groupIds();
        if (!person.list("roles").isEmpty()) {
            claims.add("roles", Json.createArrayBuilder(person.list("roles")));
        }
        if (groups.size() > MOST_GROUPS) {
            claims.add("_claim_names", Json.createObjectBuilder().add("groups", "src1"));
            claims.add("_claim_sources", Json.createObjectBuilder().add("src1", source(person)));
        } else if (!groups.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder(groups);
            claims.add("groups", list);
        }
    }

    private JsonObjectBuilder source(Person person) {
        return Json.createObjectBuilder().add("endpoint", graph + "/v1.0/users/" + person.id() + "/getMemberObjects");
    }
}
