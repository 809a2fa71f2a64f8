package org.graphportal.standin.graph;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.graphportal.standin.http.Answer;

/**
 * A refusal of Graph; clients must not act on its message.
 *
 * @param status of HTTP
 * @param code Graph's word
 * @param challenge what follows the first three parameters in {@code WWW-Authenticate}; empty for nothing
 */
record GraphError(int status, String code, String message, String challenge) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    /** The answer in Graph's shape. */
    Answer answer(String requestId, String clientRequestId, Instant time) {
        JsonObject inner = Json.createObjectBuilder()
                .add("date", TIME.format(time))
                .add("request-id", requestId)
                .add("client-request-id", clientRequestId)
                .build();
        JsonObject error = Json.createObjectBuilder()
                .add("code", code)
                .add("message", message)
                .add("innerError", inner)
                .build();
        Answer answer = Answer.json(
                status, Json.createObjectBuilder().add("error", error).build());
        return status == 401 ? answer.withHeader("WWW-Authenticate", authenticate()) : answer;
    }

    private String authenticate() {
        return "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
                + "client_id=\"00000003-0000-0000-c000-000000000000\"" + challenge;
    }
}
