package org.graphportal.standin.graph.protocol;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.graphportal.standin.http.Answer;

/**
 * A refusal of Graph; clients must not act on its message.
 *
 * @param status of HTTP
 * @param code Graph's word
 * @param challenges the lines of {@code WWW-Authenticate}; none for the usual one of a 401
 */
public record GraphError(int status, String code, String message, List<String> challenges) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String USUAL = "Bearer realm=\"\", "
            + "authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
            + "client_id=\"00000003-0000-0000-c000-000000000000\"";

    /** The answer in Graph's shape. */
    public Answer answer(String requestId, String clientRequestId, Instant time) {
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
        List<String> lines = status == 401 && challenges.isEmpty() ? List.of(USUAL) : challenges;
        return answer.withHeader("WWW-Authenticate", lines);
    }
}
