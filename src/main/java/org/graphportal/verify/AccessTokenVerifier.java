package org.graphportal.verify;

import java.time.Clock;
import java.util.List;
import org.graphportal.settings.Api;
import org.graphportal.settings.EntraId;

/**
 * Checks an access token for this application's own API (RFC 6750, RFC 9068 §4; learn.microsoft.com/entra/identity-platform,
 * Access token claims reference). Both versions are accepted, each in the shape that Entra ID gives it and in no mixture:
 *
 * <table>
 *   <caption>The two versions</caption>
 *   <tr><th></th><th>2.0</th><th>1.0</th></tr>
 *   <tr><td>{@code iss}</td><td>the issuer in the settings</td><td>{@code api.v1-issuer}</td></tr>
 *   <tr><td>{@code aud}</td><td>the client ID</td><td>the client ID or {@code api.application-id-uri}</td></tr>
 *   <tr><td>calling application</td><td>{@code azp}</td><td>{@code appid}</td></tr>
 * </table>
 *
 * <p>It has to say what it permits: {@code scp} for a person, or {@code roles} for an application by itself, whose {@code
 * sub} is its {@code oid}. An ID token does not get in: it names no calling application, and it has a nonce.
 *
 * <p>What costs little comes first: form, header and claims are looked at before the signature is checked and before a
 * key is looked for, so that only a token that is right in all else can make the keys be fetched, and that every refusal
 * costs less than an acceptance; least gain is with a wrong signature, which takes the same work to find out. Nothing is
 * believed before the signature is found good.
 */
public final class AccessTokenVerifier {

    private static final String VERSION_1 = "1.0";
    private static final String VERSION_2 = "2.0";

    /** What only ID tokens have (OpenID Connect Core 1.0 §2, §3.1.3.6, §3.3.2.11). */
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    private final EntraId entraId;
    private final Api api;
    private final SignatureCheck signature;
    private final StandardChecks standard;

    AccessTokenVerifier(EntraId entraId, Api api, SigningKeys keys, Clock clock) {
        this.entraId = entraId;
        this.api = api;
        this.signature = new SignatureCheck(keys, SigningKeys.Asker.API);
        this.standard = new StandardChecks(entraId.issuer(), clock);
    }

    /**
     * Checks an access token.
     *
     * @param token as received, without {@code Bearer}
     * @return its claims
     * @throws TokenRefused when any check fails
     * @throws KeysUnavailable when the signature cannot be checked at the moment
     */
    public VerifiedAccessToken verify(String token) throws TokenRefused, KeysUnavailable {
        CompactJws jws = signature.read(token);
        Claims claims = new Claims(jws.claims());
        String client = switch (claims.required("ver")) {
            case VERSION_2 -> checkVersion2(claims);
            case VERSION_1 -> checkVersion1(claims);
            default -> throw new TokenRefused("ver", "neither 1.0 nor 2.0");
        };
        for (String name : OF_ID_TOKENS) {
            TokenRefused.unless(!claims.json().containsKey(name), name, "not of an access token");
        }
        TokenRefused.unless(api.clients().isEmpty() || api.clients().contains(client), "azp", "not a permitted client");
        standard.checkSubject(claims);
        VerifiedAccessToken verified = permissions(claims, client);
        standard.checkTimes(claims);
        signature.check(jws);
        return verified;
    }

    private String checkVersion2(Claims claims) throws TokenRefused {
        TokenRefused.unless(claims.required("iss").equals(entraId.issuer()), "iss", "another issuer");
        TokenRefused.unless(claims.audience().equals(entraId.clientId()), "aud", "another API");
        TokenRefused.unless(!claims.json().containsKey("appid"), "appid", "not of version 2.0");
        return claims.identifier("azp");
    }

    private String checkVersion1(Claims claims) throws TokenRefused {
        TokenRefused.unless(claims.required("iss").equals(api.v1Issuer()), "iss", "another issuer");
        String audience = claims.audience();
        TokenRefused.unless(
                audience.equals(api.applicationIdUri()) || audience.equals(entraId.clientId()), "aud", "another API");
        TokenRefused.unless(!claims.json().containsKey("azp"), "azp", "not of version 1.0");
        return claims.identifier("appid");
    }

    private static VerifiedAccessToken permissions(Claims claims, String client) throws TokenRefused {
        List<String> roles = claims.texts("roles");
        List<String> scopes = claims.words("scp");
        if (scopes.isEmpty()) {
            boolean application = claims.required("sub").equals(claims.required("oid"));
            TokenRefused.unless(application, "scp", "missing for a person");
            TokenRefused.unless(!roles.isEmpty(), "roles", "neither scopes nor roles");
        }
        return new VerifiedAccessToken(claims.json(), client, scopes, roles);
    }
}
