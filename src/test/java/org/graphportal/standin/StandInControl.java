package org.graphportal.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
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

    private final StandInConnection connection;

    /**
     * @param origin of Entra ID or of Graph, it does not matter which
     */
    public StandInControl(URI origin) {
        this.connection = new StandInConnection(origin);
    }

    /** A new person to describe and create. */
    public StandInPeople people() {
        return new StandInPeople(this, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Accounts with names of their own: small letters and digits, which no other test uses. */
    public StandInAccounts accounts(String prefix) {
        return new StandInAccounts(this, prefix);
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

    /** When each call of a person to an endpoint came, in milliseconds since 1970. */
    public List<Long> moments(StandInPerson person, String endpoint) {
        return send("GET", "/control/moments" + query(person) + "&endpoint=" + endpoint, null)
                .getJsonArray("moments")
                .getValuesAs(JsonNumber::longValue);
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
        post("/control/keys/rotate");
    }

    /**
     * Ends the person's sessions at Entra and makes the refresh tokens worthless; access tokens too, for an application that
     * declared {@code cp1}.
     */
    public void revokeSessions(StandInPerson person) {
        post("/control/revoke" + query(person));
    }

    /** Lets the refresh tokens expire that the person has. */
    public void expireRefreshTokens(StandInPerson person) {
        post("/control/expire" + query(person));
    }

    /** Lets the links to further pages of lists die that the person has. */
    public void expirePages(StandInPerson person) {
        post("/control/pages/expire" + query(person));
    }

    /** Grants scopes for one person: what consent, of the person or of an administrator, comes to. */
    public void grant(StandInPerson person, String... scopes) {
        post("/control/consents" + query(person) + scope(scopes));
    }

    /** Takes back scopes that were granted for a person, or, when none is named, all. */
    public void withdrawConsent(StandInPerson person, String... scopes) {
        send("DELETE", "/control/consents" + query(person) + scope(scopes), null);
    }

    /** Grants scopes for everybody, as an administrator does. Not for a stand-in that tests share. */
    public void grantForEverybody(String... scopes) {
        post("/control/consents?" + scope(scopes));
    }

    /** Takes back what administrators granted for everybody. */
    public void withdrawFromEverybody() {
        send("DELETE", "/control/consents", null);
    }

    /** A policy demands a second factor from now on. */
    public void requireMfa(StandInPerson person) {
        people().with("mfa", true).change(person);
    }

    /** Conditional access blocks the person from now on. */
    public void block(StandInPerson person) {
        people().with("refusal", 53003).change(person);
    }

    /** Disables the account. */
    public void disable(StandInPerson person) {
        people().with("disabled", true).change(person);
    }

    /** Lets Graph challenge each token of the person that does not satisfy the authentication context. */
    public void requireContext(StandInPerson person, String acrs) {
        JsonObject demand = Json.createObjectBuilder()
                .add("essential", true)
                .add("value", acrs)
                .build();
        JsonObject claims = Json.createObjectBuilder().add("acrs", demand).build();
        people().with("requiredClaims", claims).change(person);
    }

    /** Enables the account again. */
    public void enable(StandInPerson person) {
        people().with("disabled", false).change(person);
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

    /** Asks for access tokens of this version, 1 or 2, for the application's own API from now on. */
    public void accessTokenVersion(int version) {
        JsonObject order =
                Json.createObjectBuilder().add("accessTokenVersion", version).build();
        send("POST", "/control/api", order);
    }

    /** Everything as it was at the start. Not for a stand-in that tests share. */
    public void reset() {
        post("/control/reset");
    }

    JsonObject send(String method, String path, JsonObject body) {
        return connection.send(method, path, body);
    }

    private static List<StandInSecret> secrets(JsonObject answer) {
        JsonArray issued = answer.getJsonArray("issued");
        return issued.getValuesAs(JsonObject.class).stream()
                .map(secret -> new StandInSecret(secret.getString("kind"), secret.getString("value")))
                .toList();
    }

    private void post(String path) {
        send("POST", path, JsonValue.EMPTY_JSON_OBJECT);
    }

    private static String scope(String... scopes) {
        return scopes.length == 0
                ? ""
                : "&scope=" + URLEncoder.encode(String.join(" ", scopes), StandardCharsets.UTF_8);
    }

    private static String query(StandInPerson person) {
        return "?person=" + URLEncoder.encode(person.userPrincipalName(), StandardCharsets.UTF_8);
    }
}
