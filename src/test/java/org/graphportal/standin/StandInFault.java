package org.graphportal.standin;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;

/** Describes a fault, then orders it. Immutable: each step gives a new description. */
public final class StandInFault {

    private final StandInControl control;
    private final JsonObject order;

    StandInFault(StandInControl control, JsonObject order) {
        this.control = control;
        this.order = order;
    }

    /** Sets any member of the order; the page at {@code /} explains them. */
    public StandInFault with(String member, Object value) {
        return new StandInFault(control, Values.with(order, member, value));
    }

    /** Only for calls that concern this person. */
    public StandInFault person(StandInPerson person) {
        return with("person", person.userPrincipalName());
    }

    /** Only for calls with this parameter in the query or the form. */
    public StandInFault when(String parameter, String value) {
        return new StandInFault(control, Values.within(order, "when", parameter, value));
    }

    /** Only so many times. */
    public StandInFault times(int times) {
        return with("times", times);
    }

    /** Only for so many calls of each hundred, always the same ones. */
    public StandInFault percent(int percent) {
        return with("percent", percent);
    }

    public StandInFault status(int status) {
        return with("status", status);
    }

    /** Adds or replaces a header of the answer. */
    public StandInFault header(String name, String... lines) {
        return new StandInFault(control, Values.within(order, "headers", name, List.of(lines)));
    }

    public StandInFault body(String body) {
        return with("body", body);
    }

    public StandInFault delay(Duration delay) {
        return with("delayMillis", delay.toMillis());
    }

    /** Answers when the order is cancelled, and does the work at once. */
    public StandInFault held() {
        return with("held", true);
    }

    /**
     * What happens on the connection.
     *
     * @param behaviour {@code hang}, {@code drip}, {@code reset}, {@code cut} or {@code close}
     */
    public StandInFault behaviour(String behaviour) {
        return with("behaviour", behaviour);
    }

    /** Does the work first and spoils the answer then, as when an answer gets lost. */
    public StandInFault processed() {
        return with("processed", true);
    }

    /** Refuses in the endpoint's own shape. */
    public StandInFault error(String error) {
        return with("error", error);
    }

    /** Replaces a member of the JSON answer, or a parameter on the way back from the authorize endpoint; null removes it. */
    public StandInFault member(String name, Object value) {
        return new StandInFault(control, Values.within(order, "members", name, value));
    }

    /** How long access tokens are good from now on. */
    public StandInFault expiresIn(Duration lifetime) {
        return with("expiresIn", lifetime.toSeconds());
    }

    /** Replaces the ID token as {@code idToken} of the order says. */
    public StandInFault idToken(JsonObject changes) {
        return with("idToken", changes);
    }

    /** Replaces a claim of the ID token; null removes it. */
    public StandInFault claim(String name, Object value) {
        JsonObject idToken = Values.within(inner(), "claims", name, value);
        return idToken(idToken);
    }

    /** Signs the ID token in another way, such as {@code none} or {@code hs256-client-secret}. */
    public StandInFault signature(String name) {
        return idToken(Values.with(inner(), "signature", name));
    }

    /** Makes it happen from now on. */
    public void order() {
        control.send("POST", "/control/faults", order);
    }

    private JsonObject inner() {
        return order.containsKey("idToken") ? order.getJsonObject("idToken") : JsonObject.EMPTY_JSON_OBJECT;
    }
}
