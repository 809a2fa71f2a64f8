package org.graphportal.verify;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The claims of an ID token that has passed every check. */
public final class VerifiedIdToken {

    private final JsonObject claims;

    VerifiedIdToken(JsonObject claims) {
        this.claims = claims;
    }

    /** Returns a claim that is a text, else null. */
    public String text(String claim) {
        return claims.get(claim) instanceof JsonString text && !text.getString().isBlank() ? text.getString() : null;
    }

    /** Returns a claim that is a moment in whole seconds, empty when there is none. */
    public Optional<Instant> time(String claim) {
        return claims.get(claim) instanceof JsonNumber seconds && seconds.isIntegral()
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    /** Returns a claim that is a list of texts, else an empty list. */
    public List<String> texts(String claim) {
        boolean texts =
                claims.get(claim) instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance);
        return texts ? claims.getJsonArray(claim).getValuesAs(JsonString::getString) : List.of();
    }
}
