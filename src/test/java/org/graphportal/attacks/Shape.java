package org.graphportal.attacks;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/** What a token is for, which decides its claims: a sign-in, or a call of our own API. */
public enum Shape {
    /** An ID token of version 2.0. */
    ID_TOKEN,
    /** An access token of version 2.0 in a person's name. */
    ACCESS_2,
    /** An access token of version 1.0 in a person's name. */
    ACCESS_1,
    /** An access token of version 2.0 of an application by itself. */
    APPLICATION_2,
    /** An access token of version 1.0 of an application by itself. */
    APPLICATION_1;

    public static final List<Shape> OF_THE_API = List.of(ACCESS_2, ACCESS_1, APPLICATION_2, APPLICATION_1);

    static final String OID = "66a1f2d0-1c1b-4f0e-9a51-5b8d4e1c9a01";

    /** The claim that names the calling application. */
    String client() {
        return isOld() ? "appid" : "azp";
    }

    boolean isOld() {
        return this == ACCESS_1 || this == APPLICATION_1;
    }

    boolean isOfApplication() {
        return this == APPLICATION_1 || this == APPLICATION_2;
    }

    /** The claims of a good token: dated back by five minutes, for an hour. */
    JsonObject claims(Instant now, JsonObject noise) {
        long seconds = now.getEpochSecond();
        JsonObjectBuilder claims = Forge.JSON
                .createObjectBuilder(noise)
                .add("aud", isOld() ? Forge.API : Forge.CLIENT_ID)
                .add("iss", isOld() ? Forge.V1_ISSUER : Forge.ISSUER)
                .add("iat", seconds - 300)
                .add("nbf", seconds - 300)
                .add("exp", seconds + 3600)
                .add("oid", OID)
                .add("sub", isOfApplication() ? OID : "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ")
                .add("tid", Forge.TENANT_ID)
                .add("ver", isOld() ? "1.0" : "2.0");
        return (this == ID_TOKEN ? claims.add("nonce", Forge.NONCE) : permissions(claims)).build();
    }

    private JsonObjectBuilder permissions(JsonObjectBuilder claims) {
        claims.add(client(), Forge.CLIENT_ID);
        return isOfApplication()
                ? claims.add("roles", Forge.JSON.createArrayBuilder().add("Api.Call"))
                : claims.add("scp", "access_as_user");
    }
}
