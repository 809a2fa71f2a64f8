package org.graphportal.standin;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;

/** Describes a person for the stand-in, then creates or changes one. Immutable: each step gives a new description. */
public final class StandInPeople {

    private final StandInControl control;
    private final JsonObject description;

    StandInPeople(StandInControl control, JsonObject description) {
        this.control = control;
        this.description = description;
    }

    /**
     * Sets a property of Graph's user or a trait of the stand-in; the page at {@code /} lists the traits.
     *
     * @param value a text, number, boolean, list of these, or null
     */
    public StandInPeople with(String name, Object value) {
        return new StandInPeople(control, Values.with(description, name, value));
    }

    /** Creates a person with all that is described, and with a name and an address of its own for what is not. */
    public StandInPerson create() {
        return StandInPerson.of(control.send("POST", "/control/people", description));
    }

    /** Gives a person the traits that are described; the others stay. */
    public StandInPerson change(StandInPerson person) {
        return with("userPrincipalName", person.userPrincipalName()).create();
    }

    /**
     * Somebody who is there already.
     *
     * @throws NoSuchElementException if nobody has that user principal name
     */
    public StandInPerson named(String userPrincipalName) {
        String query = "?person=" + URLEncoder.encode(userPrincipalName, StandardCharsets.UTF_8);
        return control
                .send("GET", "/control/people" + query, null)
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(StandInPerson::of)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(userPrincipalName));
    }
}
