package org.graphportal.standin.entra.keys;

import jakarta.json.JsonObject;
import java.util.function.Function;
import org.graphportal.standin.entra.Directory;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Metadata;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.Tenant;
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
