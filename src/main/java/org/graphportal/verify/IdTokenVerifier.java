package org.graphportal.verify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.settings.EntraId;

/**
 * Checks an ID token from the token endpoint (OpenID Connect Core 1.0 §3.1.3.7) more strictly than the container does:
 * RS256 only, no keys from the token itself, the tenant as well as the issuer, every time claim present and sensible.
 */
public final class IdTokenVerifier {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST = 64 * 1024;
    private static final Pattern ISSUER_TENANT =
            Pattern.compile("/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/");
    /** What Entra ID puts into the header. Anything else is somebody's attempt to bring a key along, or unknown. */
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ", "x5t");

    private final String issuer;
    private final String clientId;
    private final SigningKeys keys;
    private final Clock clock;

    IdTokenVerifier(EntraId entraId, SigningKeys keys, Clock clock) {
        this.issuer = entraId.issuer();
        this.clientId = entraId.clientId();
        this.keys = keys;
        this.clock = clock;
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
        require(token.length() <= LONGEST, "longer than any ID token");
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            checkHeader(jwt.getHeader());
            checkSignature(jwt);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            require(claims != null, "no claims");
            checkParties(claims);
            checkTimes(claims);
            require(nonce.equals(claims.getStringClaim("nonce")), "nonce");
            checkAccessTokenHash(claims.getStringClaim("at_hash"), accessToken);
            return new VerifiedIdToken(claims);
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenRefused("not a signed JWT with claims of the right types");
        }
    }

    private static void checkHeader(JWSHeader header) throws TokenRefused {
        require(JWSAlgorithm.RS256.equals(header.getAlgorithm()), "algorithm");
        require(header.getType() == null || "JWT".equals(header.getType().getType()), "type");
        require(HEADER.containsAll(header.toJSONObject().keySet()), "header parameters");
    }

    private void checkSignature(SignedJWT jwt) throws TokenRefused, KeysUnavailable {
        List<RSAKey> matching = keys.matching(jwt.getHeader().getKeyID());
        require(!matching.isEmpty(), "unknown key");
        try {
            boolean good = false;
            for (RSAKey key : matching) {
                good = good || jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()));
            }
            require(good, "signature");
        } catch (JOSEException e) {
            throw new TokenRefused("signature");
        }
    }

    private void checkParties(JWTClaimsSet claims) throws TokenRefused, ParseException {
        require(issuer.equals(claims.getStringClaim("iss")), "issuer");
        List<String> audience = claims.getAudience();
        require(audience.contains(clientId), "audience");
        String authorizedParty = claims.getStringClaim("azp");
        require(audience.size() == 1 || authorizedParty != null, "several audiences without azp");
        require(authorizedParty == null || clientId.equals(authorizedParty), "azp");
        require(present(claims.getStringClaim("sub")), "subject");
        require(present(claims.getStringClaim("oid")), "object id");
        Matcher tenant = ISSUER_TENANT.matcher(issuer);
        require(!tenant.find() || tenant.group(1).equals(claims.getStringClaim("tid")), "tenant");
        require(present(claims.getStringClaim("tid")), "tenant");
    }

    private void checkTimes(JWTClaimsSet claims) throws TokenRefused, ParseException {
        Instant now = clock.instant();
        Date expires = claims.getDateClaim("exp");
        require(expires != null && expires.toInstant().isAfter(now.minus(SKEW)), "expired");
        Date issued = claims.getDateClaim("iat");
        require(issued != null && !issued.toInstant().isAfter(now.plus(SKEW)), "issued in the future");
        Date notBefore = claims.getDateClaim("nbf");
        require(notBefore == null || !notBefore.toInstant().isAfter(now.plus(SKEW)), "not valid yet");
    }

    /** Entra ID sends none in the code flow; if there is one it has to fit (OpenID Connect Core 1.0 §3.1.3.8). */
    private static void checkAccessTokenHash(String hash, String accessToken) throws TokenRefused {
        if (hash == null) {
            return;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            byte[] half = Arrays.copyOf(digest, digest.length / 2);
            require(Base64.getUrlEncoder().withoutPadding().encodeToString(half).equals(hash), "at_hash");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static boolean present(String claim) {
        return claim != null && !claim.isBlank();
    }

    private static void require(boolean condition, String check) throws TokenRefused {
        if (!condition) {
            throw new TokenRefused(check);
        }
    }
}
