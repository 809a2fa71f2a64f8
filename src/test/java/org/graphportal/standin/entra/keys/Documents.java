package org.graphportal.standin.entra.keys;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.function.Function;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Tenant;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;

/** What a client reads about a tenant before it signs anybody in: the metadata and the keys. */
public final class Documents {

    private final Directory directory;
    private final SigningKeys keys;
    private final Metadata metadata;

    public Documents(Directory directory, SigningKeys keys) {
        this.directory = directory;
        this.keys = keys;
        this.metadata = new Metadata(directory.graph());
    }

    /** {@code GET /{tenant}/v2.0/.well-known/openid-configuration}. */
    public Answer metadata(Call call) {
        return document(call, tenant -> metadata.document(tenant, call.origin()));
    }

    /** {@code GET /{tenant}/discovery/v2.0/keys}. */
    public Answer keys(Call call) {
        return document(call, tenant -> keys.document(tenant.issuer(call.origin())));
    }

    /** {@code GET /attacker/…}: keys that a forged token points to, and that nobody may ever fetch. */
    public Answer attacker(Call call) {
        SigningKey key = Attacker.rsa();
        return call.segment(0).equals("keys")
                ? Answer.json(
                        200,
                        Json.createObjectBuilder()
                                .add("keys", Json.createArrayBuilder().add(key.publicJwk("")))
                                .build())
                : Answer.of(200).withBody("application/x-pem-file", SelfSignedCertificate.pem(key.pair(), "attacker"));
    }

    private Answer document(Call call, Function<Tenant, JsonObject> document) {
        try {
            Tenant tenant = directory.tenant(call.segment(0));
            return Answer.json(200, document.apply(tenant))
                    .withHeader("Cache-Control", "max-age=86400, private")
                    .withHeader("Access-Control-Allow-Origin", "*");
        } catch (Refused refused) {
            EntraError error = refused.error();
            return Answer.json(
                    400,
                    error.at(directory.clock().instant(), call.header("client-request-id"))
                            .json());
        }
    }
}
