package org.graphportal.standin.world;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.graphportal.standin.control.Placeholders;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.keys.Attacker;
import org.graphportal.standin.entra.keys.SigningKey;
import org.graphportal.standin.entra.keys.SigningKeys;

/** What the texts of a fault may name, whatever it is about. */
final class StandardPlaceholders {

    private StandardPlaceholders() {}

    static Placeholders of(Directory directory, SigningKeys keys, URI entra) {
        String issuer = entra + "/" + directory.tenantId() + "/v2.0";
        Map<String, Supplier<JsonValue>> addresses = Map.of(
                "entra", () -> Json.createValue(entra.toString()),
                "entra-host", () -> Json.createValue(entra.getAuthority()),
                "graph", () -> Json.createValue(directory.graph().toString()),
                "issuer", () -> Json.createValue(issuer),
                "attacker-keys", () -> Json.createValue(entra + "/attacker/keys"),
                "attacker-certificate", () -> Json.createValue(entra + "/attacker/certificate"));
        Map<String, Supplier<JsonValue>> registration = Map.of(
                "tenant", () -> Json.createValue(directory.tenantId()),
                "client",
                        () -> Json.createValue(directory.registrations().main().clientId()),
                "CLIENT",
                        () -> Json.createValue(
                                directory.registrations().main().clientId().toUpperCase(Locale.ROOT)),
                "client-secret",
                        () -> Json.createValue(directory.registrations().main().clientSecret()),
                "now", () -> Json.createValue(directory.clock().instant().getEpochSecond()));
        Map<String, Supplier<JsonValue>> cryptography = Map.of(
                "kid", () -> Json.createValue(keys.current().id()),
                "signing-jwk", () -> keys.current().publicJwk(issuer),
                "attacker-kid", () -> Json.createValue(Attacker.rsa().id()),
                "attacker-jwk", () -> Attacker.rsa().publicJwk(issuer),
                "attacker-x5c", () -> chain(Attacker.rsa()),
                "ec-jwk", () -> Attacker.ecJwk(keys.current().id()));
        return new Placeholders(addresses).and(registration).and(cryptography);
    }

    private static JsonValue chain(SigningKey key) {
        String certificate = Base64.getEncoder().encodeToString(key.certificate());
        return Json.createArrayBuilder().add(certificate).build();
    }
}
