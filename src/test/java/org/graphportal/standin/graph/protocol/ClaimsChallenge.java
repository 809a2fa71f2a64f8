package org.graphportal.standin.graph.protocol;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The refusal of continuous access evaluation: the client must bring a token that satisfies the claims. */
public final class ClaimsChallenge {

    private static final String EXPLANATION =
            "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: ";

    private static final String CLIENT = "client_id=\"00000003-0000-0000-c000-000000000000\"";
    private static final String PLACE =
            "authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\"";

    /** How the challenge is written; each form is allowed by RFC 9110 §11.6.1 or was seen at Microsoft. */
    private enum Form {
        USUAL,
        CLAIMS_FIRST,
        TWO_HEADERS,
        TWO_CHALLENGES,
        FORBIDDEN,
        UNPADDED,
        URL_SAFE,
        LOOSE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private ClaimsChallenge() {}

    /** The names of the forms, for the trait {@code challengeForm}. */
    public static Set<String> forms() {
        return Arrays.stream(Form.values()).map(Form::word).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The refusal.
     *
     * @param form one of {@link #forms}
     * @param reason Entra's word
     * @param required by name of the claim, for an access token
     */
    static GraphError of(String form, String reason, JsonObject required) {
        Form written = Form.valueOf(form.toUpperCase(Locale.ROOT).replace('-', '_'));
        String claims =
                Json.createObjectBuilder().add("access_token", required).build().toString();
        return new GraphError(
                written == Form.FORBIDDEN ? 403 : 401,
                written == Form.FORBIDDEN ? "AccessDenied" : "InvalidAuthenticationToken",
                EXPLANATION + reason,
                headers(written, EXPLANATION + reason, encode(written, claims)));
    }

    private static String encode(Form form, String claims) {
        byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
        return switch (form) {
            case UNPADDED -> Base64.getEncoder().withoutPadding().encodeToString(bytes);
            case URL_SAFE -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            default -> Base64.getEncoder().encodeToString(bytes);
        };
    }

    private static List<String> headers(Form form, String explanation, String claims) {
        String usual = "Bearer realm=\"\", " + PLACE + ", " + CLIENT + ", errorDescription=\"" + explanation
                + "\", error=\"insufficient_claims\", claims=\"" + claims + "\"";
        String proof = "PoP realm=\"\", " + PLACE + ", " + CLIENT + ", nonce=\"AwABAAEAAAAC,AOz_BQD0_w==\"";
        return switch (form) {
            case CLAIMS_FIRST ->
                List.of("Bearer claims=\"" + claims + "\", error=\"insufficient_claims\", " + CLIENT
                        + ", errorDescription=\"It said \\\"no\\\", claims=none, sorry\", realm=\"\", " + PLACE);
            case TWO_HEADERS -> List.of(proof, usual);
            case TWO_CHALLENGES -> List.of(proof + ", " + usual);
            case LOOSE ->
                List.of("bearer Realm = \"\" ,ERROR=insufficient_claims,  , Claims = \"" + claims + "\"," + CLIENT);
            default -> List.of(usual);
        };
    }
}
