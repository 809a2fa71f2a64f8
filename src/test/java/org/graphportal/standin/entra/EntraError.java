package org.graphportal.standin.entra;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.graphportal.standin.control.Fault;

/**
 * A refusal in Entra's words. Clients must act on {@code error}, {@code suberror} and {@code claims} only; numbers and texts
 * are for people.
 *
 * @param error the word of OAuth 2.0
 * @param code the number after AADSTS
 * @param text the sentence after the number
 * @param suberror empty for none
 * @param claims JSON to send with the next authorize request; empty for none
 */
public record EntraError(String error, int code, String text, String suberror, String claims) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    public static EntraError of(String error, int code, String text) {
        return new EntraError(error, code, text, "", "");
    }

    /** The refusal that a fault orders by its member {@code error}. */
    public static Optional<EntraError> ordered(Fault fault) {
        return fault.error()
                .map(error -> new EntraError(
                        error,
                        fault.text("aadsts").map(Integer::parseInt).orElse(90023),
                        fault.text("description").orElse("This refusal was ordered."),
                        fault.text("suberror").orElse(""),
                        fault.text("claims").orElse("")));
    }

    public static EntraError missing(String parameter) {
        return of(
                "invalid_request",
                900144,
                "The request body must contain the following parameter: '" + parameter + "'.");
    }

    public EntraError withSuberror(String other) {
        return new EntraError(error, code, text, other, claims);
    }

    public EntraError withClaims(String other) {
        return new EntraError(error, code, text, suberror, other);
    }

    /** The HTTP status of the token endpoint. */
    public int status() {
        return error.equals("invalid_client") ? 401 : 400;
    }

    /** The refusal of this one request. */
    public Occurrence at(Instant time, Optional<String> correlationId) {
        return new Occurrence(
                this,
                UUID.randomUUID().toString(),
                correlationId.orElse(UUID.randomUUID().toString()),
                TIME.format(time));
    }

    /**
     * A refusal that happened.
     *
     * @param traceId Entra's id of the request
     * @param correlationId the caller's {@code client-request-id}, or one of Entra's
     * @param timestamp in UTC
     */
    public record Occurrence(EntraError cause, String traceId, String correlationId, String timestamp) {

        public String headline() {
            return "AADSTS" + cause.code() + ": " + cause.text();
        }

        /** The text for {@code error_description}, with carriage returns in it. */
        public String description() {
            return headline() + "\r\nTrace ID: " + traceId + "\r\nCorrelation ID: " + correlationId + "\r\nTimestamp: "
                    + timestamp;
        }

        /** The body of the token endpoint's answer; {@code claims} is a text that holds JSON. */
        public JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("error", cause.error())
                    .add("error_description", description())
                    .add("error_codes", Json.createArrayBuilder().add(cause.code()))
                    .add("timestamp", timestamp)
                    .add("trace_id", traceId)
                    .add("correlation_id", correlationId)
                    .add("error_uri", uri());
            if (!cause.suberror().isEmpty()) {
                json.add("suberror", cause.suberror());
            }
            if (!cause.claims().isEmpty()) {
                json.add("claims", cause.claims());
            }
            return json.build();
        }

        public String uri() {
            return "https://login.microsoftonline.com/error?code=" + cause.code();
        }
    }
}
