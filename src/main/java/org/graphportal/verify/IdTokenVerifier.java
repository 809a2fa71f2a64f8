package org.graphportal.verify;

import java.time.Clock;
import java.util.Optional;
import org.graphportal.encoding.Sha256;
import org.graphportal.settings.EntraId;

/**
 * Checks an ID token from the token endpoint (OpenID Connect Core 1.0 §3.1.3.7) more strictly than the container does.
 * Accepted is what Entra ID sends to this application in the code flow, and nothing that only looks like it:
 *
 * <ul>
 *   <li>signed by a key of the tenant, see {@link SignatureCheck} (steps 1 and 6 to 8);
 *   <li>{@code iss} is the issuer in the settings, letter by letter (step 2);
 *   <li>{@code aud} is this application and nobody besides, as no other audience is trusted; so {@code azp} is not needed,
 *       but if it is there it is this application too (steps 3 to 5);
 *   <li>{@code exp} is not over, {@code iat} not ahead, {@code nbf} neither, with 60 seconds of skew, in whole seconds
 *       (steps 9 and 10; RFC 7519 §4.1.5);
 *   <li>{@code nonce} is the one that the sign-in was begun with (step 11);
 *   <li>{@code at_hash}, which Entra ID leaves out in the code flow, fits the access token if it is there (§3.1.3.8);
 *   <li>{@code sub} is there, and {@code tid} and {@code oid}, by which Entra ID identifies a person; {@code tid} is the
 *       tenant of the issuer.
 * </ul>
 *
 * <p>{@code acr} is not asked for and not looked at (step 12); {@code auth_time} is looked at where a fresh sign-in was
 * demanded (step 13).
 */
public final class IdTokenVerifier {

    private final String issuer;
    private final String clientId;
    private final SignatureCheck signature;
    private final StandardChecks standard;

    IdTokenVerifier(EntraId entraId, SigningKeys keys, Clock clock) {
        this.issuer = entraId.issuer();
        this.clientId = entraId.clientId();
        this.signature = new SignatureCheck(keys, SigningKeys.Asker.SIGN_IN);
        this.standard = new StandardChecks(issuer, clock);
    }

    /**
     * Checks an ID token.
     *
     * @param token the ID token as received
     * @param nonce the nonce that the sign-in was begun with
     * @param accessToken the access token that came with it, for {@code at_hash}
     * @return its claims
     * @throws TokenRefused when any check fails
     * @throws KeysUnavailable when the signature cannot be checked at the moment
     */
    public VerifiedIdToken verify(String token, String nonce, String accessToken) throws TokenRefused, KeysUnavailable {
        Claims claims = verified(token, accessToken);
        TokenRefused.unless(claims.required("nonce").equals(nonce), "nonce", "of another sign-in");
        return new VerifiedIdToken(claims.json());
    }

    /**
     * Checks an ID token that has come with a renewed access token. It was begun with no nonce of its own and has none
     * (OpenID Connect Core 1.0 §12.2); whose it is, the caller compares.
     *
     * @throws TokenRefused when any check fails
     * @throws KeysUnavailable when the signature cannot be checked at the moment
     */
    public VerifiedIdToken verifyRenewed(String token, String accessToken) throws TokenRefused, KeysUnavailable {
        return new VerifiedIdToken(verified(token, accessToken).json());
    }

    private Claims verified(String token, String accessToken) throws TokenRefused, KeysUnavailable {
        Claims claims = new Claims(signature.claims(token));
        checkParties(claims);
        standard.checkSubject(claims);
        standard.checkTimes(claims);
        checkAccessTokenHash(claims.text("at_hash"), accessToken);
        return claims;
    }

    private void checkParties(Claims claims) throws TokenRefused {
        TokenRefused.unless(claims.required("iss").equals(issuer), "iss", "another issuer");
        TokenRefused.unless(claims.audience().equals(clientId), "aud", "another application");
        TokenRefused.unless(claims.text("azp").orElse(clientId).equals(clientId), "azp", "another application");
    }

    private static void checkAccessTokenHash(Optional<String> hash, String accessToken) throws TokenRefused {
        if (hash.isPresent()) {
            String half = Sha256.of(accessToken).first(16).base64Url();
            TokenRefused.unless(hash.get().equals(half), "at_hash", "of another access token");
        }
    }
}
