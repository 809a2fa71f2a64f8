package org.graphportal.oauth;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.graphportal.outbound.JsonBody;

/**
 * The {@code claims} parameter (OpenID Connect Core 1.0 §5.5). Each request declares the client capability {@code cp1}:
 * this application can handle claims challenges (Microsoft identity platform: Claims challenges, claims requests and
 * client capabilities).
 */
public final class ClaimsRequest {

    private static final JsonObject CP1 = Json.createObjectBuilder()
            .add("values", Json.createArrayBuilder().add("cp1"))
            .build();

    private ClaimsRequest() {}

    /** Returns the declaration alone, as JSON. */
    public static String capable() {
        return with(null);
    }

    /**
     * Returns the declaration together with what a challenge asks for, as JSON.
     *
     * @param challenge JSON; null, and whatever is no JSON object, asks for nothing
     */
    public static String with(String challenge) {
        JsonObject asked = object(challenge);
        JsonObject ofAccessToken =
                asked.get("access_token") instanceof JsonObject given ? given : JsonValue.EMPTY_JSON_OBJECT;
        return Json.createObjectBuilder(asked)
                .add("access_token", Json.createObjectBuilder(ofAccessToken).add("xms_cc", CP1))
                .build()
                .toString();
    }

    private static JsonObject object(String challenge) {
        try {
            return challenge == null
                    ? JsonValue.EMPTY_JSON_OBJECT
                    : JsonBody.object(challenge.getBytes(StandardCharsets.UTF_8));
        } catch (JsonException e) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
