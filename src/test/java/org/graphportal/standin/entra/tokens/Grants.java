package org.graphportal.standin.entra.tokens;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Instant;
import java.util.Optional;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Codes.Code;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.tokens.RefreshTokens.Refresh;
import org.graphportal.standin.http.Call;

/** Redeems codes and refresh tokens: what a client may have for what it presents. */
final class Grants {

    private final Directory directory;
    private final RefreshTokens refreshTokens;
    private final CurrentGrant current;

    Grants(Directory directory, RefreshTokens refreshTokens) {
        this.directory = directory;
        this.refreshTokens = refreshTokens;
        this.current = new CurrentGrant(directory);
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
        checkCode(code, redirectUri, now);
        checkPkce(call, code);
        Grant grant = current.of(code.grant(), call, code.grant().nonce(), client);
        if (!directory.codes().spend(value)) {
            throw refuse(
                    54005,
                    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an "
                            + "existing refresh token.");
        }
        return grant;
    }

    private static void checkCode(Code code, String redirectUri, Instant now) {
        if (now.isAfter(code.expiry())) {
            throw refuse(70008, "The provided authorization code or refresh token has expired due to inactivity.");
        }
        if (!code.redirectUri().equals(redirectUri)) {
            throw refuse(
                    500112,
                    "The reply address '" + redirectUri + "' does not match the reply address '" + code.redirectUri()
                            + "' provided when requesting Authorization code.");
        }
    }

    private Grant byRefreshToken(Call call, Registration client, Instant now) {
        String value = required(call, "refresh_token");
        Refresh refresh = refreshTokens
                .find(value)
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
        Grant grant = current.of(refresh.grant(), call, "", client);
        boolean renewed = grant.scopes().contains(Permission.OFFLINE_ACCESS);
        boolean late = renewed ? !refreshTokens.replace(value) : refreshTokens.isReplaced(value);
        if (late && grant.person().is("singleUseRefreshTokens")) {
            throw refuse(70000, "The provided grant is invalid or malformed: it was used before.");
        }
        return grant;
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

    private static Refused refuse(int code, String text) {
        return new Refused(EntraError.of("invalid_grant", code, text));
    }
}
