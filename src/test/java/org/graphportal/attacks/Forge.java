package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes ID tokens as a tenant would, and every wrong one that is ordered.
 *
 * @param now the moment at which the tokens are made
 * @param tenant the key that signs them
 * @param noise claims that they have besides, to no effect
 */
public record Forge(Instant now, Signer tenant, JsonObject noise) {

    /** Found once: looking for it takes longer than most of what it does. */
    static final JsonProvider JSON = JsonProvider.provider();

    public static final String TENANT_ID = "8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10";
    public static final String CLIENT_ID = "5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
    public static final String CLIENT_SECRET = "dEm0~a-value-not-an-id.9xQ2";
    public static final String ENTRA = "https://login.microsoftonline.com";
    public static final String ISSUER = ENTRA + "/" + TENANT_ID + "/v2.0";
    public static final String NONCE = "n-0S6_WzA2Mj";
    public static final String ACCESS_TOKEN = "EwB4A8l6BAAU.an-opaque-access-token";

    private static final Pattern WHOLE = Pattern.compile("\"\\$\\{([a-z0-9-]*[a-z])([+-][0-9]+)?}\"");
    private static final Pattern INSIDE = Pattern.compile("\\$\\{([a-z0-9-]*[a-z])}");

    /** Makes tokens at a moment with the tenant's first key. */
    public Forge(Instant now) {
        this(now, Signer.TENANT, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The header of a good token. */
    public JsonObject header() {
        return JSON.createObjectBuilder()
                .add("typ", "JWT")
                .add("alg", "RS256")
                .add("kid", tenant.kid())
                .build();
    }

    /** The claims of a good token: dated back by five minutes, for an hour. */
    public JsonObject claims() {
        long seconds = now.getEpochSecond();
        return JSON.createObjectBuilder(noise)
                .add("aud", CLIENT_ID)
                .add("iss", ISSUER)
                .add("iat", seconds - 300)
                .add("nbf", seconds - 300)
                .add("exp", seconds + 3600)
                .add("nonce", NONCE)
                .add("oid", "66a1f2d0-1c1b-4f0e-9a51-5b8d4e1c9a01")
                .add("sub", "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ")
                .add("tid", TENANT_ID)
                .add("ver", "2.0")
                .build();
    }

    /** A good token. */
    public String good() {
        return token("{}");
    }

    /**
     * The token that an order describes, in the words that the stand-in uses for its faults.
     *
     * @param order JSON: {@code header} and {@code claims} with changes (null removes), {@code signature}, {@code form},
     *     {@code duplicateHeader}, {@code duplicateClaims}, {@code padding}; or {@code raw}, the token itself
     */
    public String token(String order) {
        JsonObject ordered = json(filled(order));
        if (ordered.containsKey("raw")) {
            return ordered.getString("raw");
        }
        String signature = ordered.getString("signature", "rs256");
        JsonObject header = changed(header(signature), ordered, "header");
        JsonObject claims = padded(changed(claims(), ordered, "claims"), ordered.getInt("padding", 0));
        return shaped(
                ordered.getString("form", "compact"),
                signature,
                twice(header, ordered, "duplicateHeader"),
                twice(claims, ordered, "duplicateClaims"));
    }

    /** A token with any bytes for header and claims, well signed. */
    public String signed(byte[] header, byte[] claims) {
        return sign("rs256", base64(header) + "." + base64(claims));
    }

    /** The token that has this input, signed as ordered. */
    String sign(String signature, String input) {
        return input + "." + base64(Signatures.sign(signature, tenant, input));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String shaped(String form, String signature, String header, String claims) {
        String head = base64(header.getBytes(UTF_8));
        String body = base64(claims.getBytes(UTF_8));
        String token = sign(signature, head + "." + body);
        String[] parts = token.split("\\.", -1);
        return switch (form) {
            case "compact" -> token;
            case "two-parts" -> head + "." + body;
            case "four-parts" -> token + "." + body;
            case "broken-base64" -> sign(signature, head + ".*" + body);
            case "padded-base64" -> sign(signature, head + "." + body + "==");
            case "nested" -> sign(signature, head + "." + base64(token.getBytes(UTF_8)));
            case "json" ->
                "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}".formatted(head, body, parts[2]);
            case "encrypted" ->
                Encrypted.token(CLIENT_SECRET, base64("{\"alg\":\"none\"}".getBytes(UTF_8)) + "." + body + ".");
            default -> throw new IllegalArgumentException("There is no form " + form);
        };
    }

    private JsonObject header(String signature) {
        JsonObjectBuilder header = JSON.createObjectBuilder(header()).add("alg", Signatures.algorithm(signature));
        if (signature.equals("unknown-key")) {
            header.add("kid", Signer.ATTACKER.kid());
        }
        return header.build();
    }

    private static JsonObject changed(JsonObject original, JsonObject order, String name) {
        JsonObjectBuilder changed = JSON.createObjectBuilder(original);
        order.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject().forEach((member, value) -> {
            if (value == JsonValue.NULL) {
                changed.remove(member);
            } else {
                changed.add(member, value);
            }
        });
        return changed.build();
    }

    private static JsonObject padded(JsonObject claims, int length) {
        String padding = "x".repeat(length);
        return length == 0
                ? claims
                : JSON.createObjectBuilder(claims).add("padding", padding).build();
    }

    private static String twice(JsonObject original, JsonObject order, String name) {
        String text = original.toString();
        return order.containsKey(name)
                ? text.substring(0, text.length() - 1) + ","
                        + order.get(name).toString().substring(1)
                : text;
    }

    private String filled(String order) {
        String values = WHOLE.matcher(order).replaceAll(match -> Matcher.quoteReplacement(value(match)));
        return INSIDE.matcher(values).replaceAll(match -> {
            String value = value(match);
            return Matcher.quoteReplacement(value.substring(1, value.length() - 1));
        });
    }

    private String value(MatchResult match) {
        if (match.group(1).equals("now")) {
            long offset = match.group(2) == null ? 0 : Long.parseLong(match.group(2));
            return String.valueOf(now.getEpochSecond() + offset);
        }
        if (match.group(1).equals("id-token")) {
            return text(good()).toString();
        }
        JsonValue value = placeholders().get(match.group(1));
        if (value == null) {
            throw new IllegalArgumentException("There is no placeholder " + match.group());
        }
        return value.toString();
    }

    private Map<String, JsonValue> placeholders() {
        return Map.ofEntries(
                Map.entry("entra", text(ENTRA)),
                Map.entry("entra-host", text(URI.create(ENTRA).getHost())),
                Map.entry("issuer", text(ISSUER)),
                Map.entry("tenant", text(TENANT_ID)),
                Map.entry("client", text(CLIENT_ID)),
                Map.entry("client-secret", text(CLIENT_SECRET)),
                Map.entry("nonce", text(NONCE)),
                Map.entry("access-token", text(ACCESS_TOKEN)),
                Map.entry("kid", text(tenant.kid())),
                Map.entry("signing-jwk", tenant.jwk()),
                Map.entry("attacker-kid", text(Signer.ATTACKER.kid())),
                Map.entry("attacker-jwk", Signer.ATTACKER.jwk()),
                Map.entry("attacker-keys", text("https://attacker.example/keys")),
                Map.entry("attacker-certificate", text("https://attacker.example/certificate")),
                Map.entry("attacker-x5c", JSON.createArrayBuilder().add("MIIB").build()));
    }

    private static JsonString text(String text) {
        return JSON.createValue(text);
    }

    private static JsonObject json(String text) {
        return JSON.createReader(new StringReader(text)).readObject();
    }
}
