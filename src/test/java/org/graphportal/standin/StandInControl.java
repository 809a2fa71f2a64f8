package org.graphportal.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The way for tests to ask and order things of a stand-in, wherever it runs: HTTP only.
 *
 * <pre>{@code
 * StandInControl control = new StandInControl(standIn.entra());
 * StandInPerson person = control.people().with("mfa", true).create();
 * control.fault("me").person(person).status(503).header("Retry-After", "2").times(1).order();
 * assertThat(control.calls(person).count("token")).isEqualTo(1);
 * }</pre>
 */
public final class StandInControl {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI origin;

    /**
     * @param origin of Entra ID or of Graph, it does not matter which
     */
    public StandInControl(URI origin) {
        this.origin = origin;
    }

    /** A new person to describe and create. */
    public StandInPeople people() {
        return new StandInPeople(this, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * A fault to describe and order.
     *
     * @param endpoint one endpoint's name as {@code GET /control/calls} uses it; {@code entra}, {@code graph} or {@code *}
     */
    public StandInFault fault(String endpoint) {
        return new StandInFault(this, JsonValue.EMPTY_JSON_OBJECT).with("endpoint", endpoint);
    }

    /** Cancels all faults. */
    public void clearFaults() {
        send("DELETE", "/control/faults", null);
    }

    /** Cancels the faults of one person. */
    public void clearFaults(StandInPerson person) {
        send("DELETE", "/control/faults" + query(person), null);
    }

    /** The calls of everybody. */
    public StandInCalls calls() {
        return StandInCalls.of(send("GET", "/control/calls", null));
    }

    /** The calls that show whom they concern: to the token endpoint and to Graph. */
    public StandInCalls calls(StandInPerson person) {
        return StandInCalls.of(send("GET", "/control/calls" + query(person), null));
    }

    /** Every code and token that was handed out. */
    public List<StandInSecret> issued() {
        return secrets(send("GET", "/control/issued", null));
    }

    /** Every code and token that was handed out for one person. */
    public List<StandInSecret> issued(StandInPerson person) {
        return secrets(send("GET", "/control/issued" + query(person), null));
    }

    /** Signs with a new key from now on. */
    public void rotateKeys() {
        send("POST", "/control/keys/rotate", JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Ends the person's sessions at Entra and makes the refresh tokens worthless. */
    public void revoke(StandInPerson person) {
        send("POST", "/control/revoke" + query(person), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Takes back what a person has granted. */
    public void withdrawConsent(StandInPerson person) {
        send("DELETE", "/control/consents" + query(person), null);
    }

    /** Moves the stand-in's clock. */
    public void advanceClock(Duration by) {
        JsonObject order =
                Json.createObjectBuilder().add("advanceSeconds", by.toSeconds()).build();
        send("POST", "/control/clock", order);
    }

    /** Registers certificates for client assertions, instead of those before. */
    public void registerCertificates(String... pem) {
        JsonObject order = Json.createObjectBuilder()
                .add("certificates", Json.createArrayBuilder(List.of(pem)))
                .build();
        send("POST", "/control/certificates", order);
    }

    /** Everything as it was at the start. Not for a stand-in that tests share. */
    public void reset() {
        send("POST", "/control/reset", JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * Sends one request.
     *
     * @param body null for none
     * @throws IllegalArgumentException if the stand-in refuses it; says why
     */
    JsonObject send(String method, String path, JsonObject body) {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException(method + " " + path + ": " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The stand-in at " + origin + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static List<StandInSecret> secrets(JsonObject answer) {
        JsonArray issued = answer.getJsonArray("issued");
        return issued.getValuesAs(JsonObject.class).stream()
                .map(secret -> new StandInSecret(secret.getString("kind"), secret.getString("value")))
                .toList();
    }

    private static String query(StandInPerson person) {
        return "?person=" + URLEncoder.encode(person.userPrincipalName(), StandardCharsets.UTF_8);
    }
}
