package org.graphportal.verify;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads claims that are checked. A claim of another type than the specification gives it is no claim with a default: it
 * is refused, {@code null} included.
 *
 * @param json the claims set (RFC 7519 §4)
 */
record Claims(JsonObject json) {

    /** Visible ASCII, not too long: OpenID Connect Core 1.0 §2 limits {@code sub} so, and GUIDs fit. */
    private static final Pattern IDENTIFIER = Pattern.compile("[!-~]{1,255}");

    /**
     * Whole seconds until the year 2286. RFC 7519 §2 allows fractions, Entra ID sends none; milliseconds have three
     * digits more.
     */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    private static final Pattern WORDS = Pattern.compile("[!-~]++(?: [!-~]++)*+");

    /** Returns a text, empty when the claim is missing. */
    Optional<String> text(String name) throws TokenRefused {
        JsonValue value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(text(value, name));
    }

    /** Returns a text that has to be there. */
    String required(String name) throws TokenRefused {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** Returns a text that names somebody or something and has to be there. */
    String identifier(String name) throws TokenRefused {
        String identifier = required(name);
        TokenRefused.unless(IDENTIFIER.matcher(identifier).matches(), name, "no identifier");
        return identifier;
    }

    /** Returns the one audience; {@code aud} is a text or a list of one (RFC 7519 §4.1.3). */
    String audience() throws TokenRefused {
        if (!(json.get("aud") instanceof JsonArray several)) {
            return required("aud");
        }
        TokenRefused.unless(several.size() == 1, "aud", "not exactly one");
        return text(several.get(0), "aud");
    }

    /** Returns a list of texts, empty when the claim is missing. */
    List<String> texts(String name) throws TokenRefused {
        JsonValue value = json.get(name);
        if (value == null) {
            return List.of();
        }
        boolean texts = value instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance);
        TokenRefused.unless(texts, name, "no list of texts");
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    /** Returns a text that is words separated by single spaces (RFC 6749 §3.3), empty when the claim is missing. */
    List<String> words(String name) throws TokenRefused {
        Optional<String> text = text(name);
        TokenRefused.unless(text.isEmpty() || WORDS.matcher(text.get()).matches(), name, "no words");
        return text.map(words -> List.of(words.split(" "))).orElse(List.of());
    }

    /** Returns a moment (NumericDate, RFC 7519 §2), empty when the claim is missing. */
    Optional<Instant> time(String name) throws TokenRefused {
        JsonValue value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        boolean seconds =
                value instanceof JsonNumber && SECONDS.matcher(value.toString()).matches();
        TokenRefused.unless(seconds, name, "no number of seconds");
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(value.toString())));
    }

    /** Returns a moment that has to be there. */
    Instant requiredTime(String name) throws TokenRefused {
        return time(name).orElseThrow(() -> missing(name));
    }

    private static String text(JsonValue value, String name) throws TokenRefused {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new TokenRefused(name, "no text");
    }

    private static TokenRefused missing(String name) {
        return new TokenRefused(name, "missing");
    }
}
