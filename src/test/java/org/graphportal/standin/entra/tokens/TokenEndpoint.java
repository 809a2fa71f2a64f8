package org.graphportal.standin.entra.tokens;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.graphportal.standin.control.Fault;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.keys.SigningKeys;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;

/** {@code POST /{tenant}/oauth2/v2.0/token}. */
public final class TokenEndpoint {

    private final Directory directory;
    private final ClientCredentials credentials;
    private final Grants grants;
    private final TokenAnswers answers;

    public TokenEndpoint(
            Directory directory, SigningKeys keys, AccessTokens accessTokens, RefreshTokens refreshTokens) {
        this.directory = directory;
        this.credentials = new ClientCredentials(directory.registrations());
        this.grants = new Grants(directory, refreshTokens);
        this.answers = new TokenAnswers(directory, keys, accessTokens, refreshTokens);
    }

    /** The object id of the person whose code or refresh token is presented. */
    public Optional<String> person(Call call) {
        return grants.person(call);
    }

    public Answer answer(Call call, Fault fault) {
        Instant now = directory.clock().instant();
        try {
            check(call, fault);
            Registration client = credentials.check(call, now);
            JsonObject tokens = call.parameter("grant_type")
                            .filter("client_credentials"::equals)
                            .isPresent()
                    ? answers.forApplication(call, client, now)
                    : answers.tokens(grants.redeem(call, client, now), call.origin(), now, fault);
            return uncached(Answer.json(200, tokens));
        } catch (Refused refused) {
            EntraError error = refused.error();
            JsonObject body = error.at(now, call.header("client-request-id")).json();
            return uncached(Answer.json(error.status(), body));
        }
    }

    private void check(Call call, Fault fault) {
        directory.tenant(call.segment(0));
        EntraError.ordered(fault).ifPresent(error -> {
            throw new Refused(error);
        });
        if (!call.method().equals("POST")) {
            throw new Refused(EntraError.of(
                    "invalid_request",
                    900561,
                    "The endpoint only accepts POST requests. Received a " + call.method() + " request."));
        }
    }

    private static Answer uncached(Answer answer) {
        return answer.withHeader("Cache-Control", "no-store, no-cache").withHeader("Pragma", "no-cache");
    }
}
