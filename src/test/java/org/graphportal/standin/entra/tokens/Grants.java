package org.graphportal.standin.entra.tokens;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Codes.Code;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.Scopes;
import org.graphportal.standin.entra.tokens.RefreshTokens.Refresh;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** Redeems codes and refresh tokens: what a client may have for what it presents. */
final class Grants {

    private final Directory directory;
    private final RefreshTokens refreshTokens;

    Grants(Directory directory, RefreshTokens refreshTokens) {
        this.directory = directory;
        this.refreshTokens = refreshTokens;
    }

    /** Whom a token request concerns, whether or not it will be granted. */
    Optional<String> person(Call call) {
        return call.parameter("code")
                .flatMap(directory.codes()::find)
                .map(Code::grant)
                .or(() -> call.parameter("refresh_token")
                        .flatMap(refreshTokens::find)
                        .map(Refresh::grant))
                .map(grant -> grant.person().id());
    }

    /**
     * The grant that the call may have.
     *
     * @throws Refused if it may have none
     */
    Grant redeem(Call call, Registration client, Instant now) {
        return switch (required(call, "grant_type")) {
            case "authorization_code" -> byCode(call, client, now);
            case "refresh_token" -> byRefreshToken(call, client, now);
            default ->
                throw new Refused(
                        EntraError.of("unsupported_grant_type", 70003, "The app requested an unsupported grant type."));
        };
    }

    private Grant byCode(Call call, Registration client, Instant now) {
        String value = required(call, "code");
        String redirectUri = required(call, "redirect_uri");
        Code code = directory
                .codes()
                .find(value)
                .filter(found -> found.grant().clientId().equals(client.clientId()))
                .orElseThrow(Grants::malformed);
        if (code.used()) {
            throw alreadyRedeemed();
        }
        if (now.isAfter(code.expiry())) {
            throw refuse(70008, "The provided authorization code or refresh token has expired due to inactivity.");
        }
        if (!code.redirectUri().equals(redirectUri)) {
            throw refuse(
                    500112,
                    "The reply address '" + redirectUri + "' does not match the reply address '" + code.redirectUri()
                            + "' provided when requesting Authorization code.");
        }
        checkPkce(call, code);
        Grant grant = narrowed(call, client, code.grant(), code.grant().nonce());
        if (!directory.codes().spend(value)) {
            throw alreadyRedeemed();
        }
        return grant;
    }

    private Grant byRefreshToken(Call call, Registration client, Instant now) {
        Refresh refresh = refreshTokens
                .find(required(call, "refresh_token"))
                .filter(found -> found.grant().clientId().equals(client.clientId()))
                .orElseThrow(Grants::malformed);
        if (now.isAfter(refresh.expiry())) {
            throw refuse(700082, "The refresh token has expired due to inactivity.");
        }
        if (refresh.revocations()
                < directory.revocations().count(refresh.grant().person().id())) {
            throw refuse(
                    50173,
                    "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might "
                            + "have changed or reset their password.");
        }
        return narrowed(call, client, refresh.grant(), "");
    }

    /** The grant for the scopes of this request, for the person as it is now. */
    private Grant narrowed(Call call, Registration client, Grant grant, String nonce) {
        Scopes scopes = call.parameter("scope")
                .map(parameter ->
                        Scopes.parse(parameter, directory.registrations().main().clientId()))
                .orElse(grant.scopes());
        if (!scopes.unknown().isEmpty()) {
            throw new Refused(EntraError.of(
                    "invalid_scope",
                    70011,
                    "The provided value for the input parameter 'scope' is not valid. The scope '"
                            + String.join(" ", scopes.unknown()) + "' does not exist."));
        }
        if (scopes.isForApi() && scopes.isForGraph()) {
            throw new Refused(EntraError.of(
                    "invalid_request",
                    28000,
                    "Provided value for the input parameter scope is not valid because it "
                            + "contains more than one resource."));
        }
        Person person = directory.people().find(grant.person().id()).orElse(grant.person());
        checkPerson(person, grant, scopes, client);
        return grant.narrowed(person, scopes, nonce);
    }

    private void checkPerson(Person person, Grant grant, Scopes scopes, Registration client) {
        if (person.is("disabled")) {
            throw refuse(50057, "The user account is disabled.");
        }
        if (person.is("mfa") && !grant.withMfa()) {
            throw new Refused(EntraError.of(
                            "invalid_grant",
                            50076,
                            "Due to a configuration change made by your administrator, or because you moved to a new "
                                    + "location, you must use multi-factor authentication to access '"
                                    + AccessTokens.GRAPH + "'.")
                    .withSuberror("basic_action")
                    .withClaims("{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\""
                            + directory.tenantId() + "\"]}}}"));
        }
        Set<Permission> missing = directory.consents().missing(person, scopes);
        if (!missing.isEmpty()) {
            throw new Refused(EntraError.of(
                            "invalid_grant",
                            65001,
                            "The user or administrator has not consented to use the application with ID '"
                                    + client.clientId() + "' named '" + client.name()
                                    + "'. Send an interactive authorization request for this user and resource.")
                    .withSuberror("consent_required"));
        }
    }

    private static void checkPkce(Call call, Code code) {
        Optional<String> verifier = call.parameter("code_verifier");
        boolean begun = code.challenge() != null;
        if (begun != verifier.isPresent() || (begun && !fits(verifier.get(), code))) {
            throw refuse(
                    501481,
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }
    }

    private static boolean fits(String verifier, Code code) {
        try {
            return CodeChallenge.compute(code.method(), new CodeVerifier(verifier))
                    .equals(code.challenge());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String required(Call call, String parameter) {
        return call.parameter(parameter).orElseThrow(() -> new Refused(EntraError.missing(parameter)));
    }

    private static Refused malformed() {
        return refuse(9002313, "Invalid request. Request is malformed or invalid.");
    }

    private static Refused alreadyRedeemed() {
        return refuse(
                54005,
                "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing "
                        + "refresh token.");
    }

    private static Refused refuse(int code, String text) {
        return new Refused(EntraError.of("invalid_grant", code, text));
    }
}
