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
import java.util.Locale;
import java.util.Map;
import org.graphportal.standin.control.Placeholders;

/**
 * Makes tokens as a tenant would, and every wrong one that is ordered.
 *
 * @param now the moment at which the tokens are made
 * @param tenant the key that signs them
 * @param noise claims that they have besides, to no effect
 * @param shape what they are for
 */
public record Forge(Instant now, Signer tenant, JsonObject noise, Shape shape) {

    /** Found once: looking for it takes longer than most of what it does. */
    static final JsonProvider JSON = JsonProvider.provider();

    public static final String TENANT_ID = "8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10";
    public static final String CLIENT_ID = "5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
    public static final String CLIENT_SECRET = "dEm0~a-value-not-an-id.9xQ2";
    public static final String ENTRA = "https://login.microsoftonline.com";
    public static final String ISSUER = ENTRA + "/" + TENANT_ID + "/v2.0";
    public static final String V1_ISSUER = "https://sts.windows.net/" + TENANT_ID + "/";
    public static final String API = "api://" + CLIENT_ID;
    public static final String NONCE = "n-0S6_WzA2Mj";

    /** An access token for Graph, which has a nonce in its header. */
    public static final String ACCESS_TOKEN =
            base64("{\"typ\":\"JWT\",\"nonce\":\"0a1b2c\",\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes(UTF_8))
                    + ".e30.AAAA";

    /** Makes ID tokens at a moment with the tenant's first key. */
    public Forge(Instant now) {
        this(now, Signer.TENANT, JsonValue.EMPTY_JSON_OBJECT, Shape.ID_TOKEN);
    }

    /** The same for tokens of another shape. */
    public Forge of(Shape other) {
        return new Forge(now, tenant, noise, other);
    }

    /** The header of a good token. */
    public JsonObject header() {
        return JSON.createObjectBuilder()
                .add("typ", "JWT")
                .add("alg", "RS256")
                .add("kid", tenant.kid())
                .build();
    }

    /** The claims of a good token. */
    public JsonObject claims() {
        return shape.claims(now, noise);
    }

    /** A good token. */
    public String good() {
        return token("{}");
    }

    /**
     * The token that an order describes, in the words that the stand-in uses for its faults.
     *
     * @param order JSON: {@code header} and {@code claims} with changes (null removes), {@code signature}, {@code form},
     *     {@code duplicateHeader}, {@code duplicateClaims}, {@code padding}, {@code payload} instead of claims; or {@code
     *     raw}, the token itself
     */
    public String token(String order) {
        JsonObject ordered = json(order);
        if (ordered.containsKey("raw")) {
            return ((JsonString) placeholders().fill(ordered.get("raw"))).getString();
        }
        String signature = ordered.getString("signature", "rs256");
        JsonObject header = changed(header(signature), object(ordered, "header"));
        JsonObject claims = changed(claims(), object(ordered, "claims"));
        String payload = twice(padded(claims, ordered.getInt("padding", 0)), object(ordered, "duplicateClaims"));
        return shaped(
                ordered.getString("form", "compact"),
                signature,
                twice(header, object(ordered, "duplicateHeader")),
                ordered.getString("payload", payload));
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

    private static JsonObject padded(JsonObject claims, int length) {
        String padding = "x".repeat(length);
        return length == 0
                ? claims
                : JSON.createObjectBuilder(claims).add("padding", padding).build();
    }

    private JsonObject changed(JsonObject original, JsonObject changes) {
        return changes.isEmpty() ? original : placeholders().change(original, changes);
    }

    private String twice(JsonObject original, JsonObject again) {
        String text = original.toString();
        return again.isEmpty()
                ? text
                : text.substring(0, text.length() - 1)
                        + ","
                        + placeholders().fill(again).toString().substring(1);
    }

    private static JsonObject object(JsonObject order, String name) {
        return order.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    /** What an order may name, as the stand-in has it. */
    public Placeholders placeholders() {
        return new Placeholders(Map.ofEntries(
                Map.entry("now", () -> JSON.createValue(now.getEpochSecond())),
                Map.entry("entra", () -> JSON.createValue(ENTRA)),
                Map.entry("entra-host", () -> JSON.createValue(URI.create(ENTRA).getHost())),
                Map.entry("issuer", () -> JSON.createValue(ISSUER)),
                Map.entry("tenant", () -> JSON.createValue(TENANT_ID)),
                Map.entry("client", () -> JSON.createValue(CLIENT_ID)),
                Map.entry("CLIENT", () -> JSON.createValue(CLIENT_ID.toUpperCase(Locale.ROOT))),
                Map.entry("nonce", () -> JSON.createValue(NONCE)),
                Map.entry("access-token", () -> JSON.createValue(ACCESS_TOKEN)),
                Map.entry("id-token", () -> JSON.createValue(good())),
                Map.entry("kid", () -> JSON.createValue(tenant.kid())),
                Map.entry("signing-jwk", tenant::jwk),
                Map.entry("ec-jwk", () -> Signatures.curveJwk(tenant.kid())),
                Map.entry("attacker-jwk", Signer.ATTACKER::jwk),
                Map.entry("attacker-keys", () -> JSON.createValue("https://attacker.example/keys")),
                Map.entry("attacker-certificate", () -> JSON.createValue("https://attacker.example/certificate")),
                Map.entry(
                        "attacker-x5c",
                        () -> JSON.createArrayBuilder().add("MIIB").build())));
    }

    private static JsonObject json(String text) {
        return JSON.createReader(new StringReader(text)).readObject();
    }
}
