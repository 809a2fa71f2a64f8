package org.graphportal.grant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.graphportal.health.Upstream;
import org.graphportal.health.Upstreams;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.outbound.BodyTooLarge;
import org.graphportal.outbound.JsonBody;
import org.graphportal.settings.Settings;
import org.graphportal.verify.IdTokenVerifier;
import org.graphportal.verify.KeysUnavailable;
import org.graphportal.verify.TokenRefused;
import org.graphportal.verify.VerifiedIdToken;

/**
 * Redeems codes and refresh tokens at Entra ID's token endpoint (RFC 6749 §4.1.3 and §6) within four seconds, and lets
 * nothing through that has not been checked.
 */
@ApplicationScoped
public class Grants {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    Settings settings;

    @Inject
    IdTokenVerifier verifier;

    @Inject
    Upstreams upstreams;

    private TokenEndpoint endpoint;

    @PostConstruct
    void connect() {
        endpoint = RestClientBuilder.newBuilder()
                .baseUri(settings.entraId().tokenEndpoint())
                // Every status is an answer here.
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(new TokenTransport(settings.entraId().tokenEndpoint()))
                .build(TokenEndpoint.class);
    }

    /**
     * Redeems a code.
     *
     * @param form the grant; who asks is added here
     * @param nonce the nonce that the ID token must have
     * @param scope the scopes that the authorization request asked for, separated by spaces
     * @throws GrantRefused when there is no good answer
     */
    public Granted redeem(Form form, String nonce, String scope) throws GrantRefused {
        return redeem(form, scope, response -> {
            TokenResponse.require(response.idToken() != null, "id_token");
            return verifier.verify(response.idToken(), nonce, response.tokens().accessToken());
        });
    }

    /**
     * Renews an access token.
     *
     * @param refreshToken the refresh token
     * @param scope the scopes wanted, separated by spaces
     * @param claims {@code claims} as in an authorization request, JSON
     * @throws GrantRefused when there is no good answer
     */
    public Granted renew(String refreshToken, String scope, String claims) throws GrantRefused {
        Form form = new Form("grant_type", "refresh_token")
                .param("refresh_token", refreshToken)
                .param("scope", scope)
                .param("claims", claims);
        return redeem(
                form,
                scope,
                response -> response.idToken() == null
                        ? null
                        : verifier.verifyRenewed(
                                response.idToken(), response.tokens().accessToken()));
    }

    /** Checks the ID token of an answer; null where it needs none. */
    private interface Check {
        VerifiedIdToken verify(TokenResponse response) throws TokenRefused, KeysUnavailable;
    }

    private Granted redeem(Form form, String scope, Check check) throws GrantRefused {
        ClientAuthentication.add(form, settings, Instant.now());
        try {
            JsonObject body = answer(endpoint.redeem(form));
            TokenResponse response = TokenResponse.of(body, Instant.now(), scope);
            VerifiedIdToken verified = check.verify(response);
            return new Granted(
                    response.tokens(),
                    verified,
                    verified == null ? null : OpenedToken.of(response.idToken()),
                    body.toString().getBytes(StandardCharsets.UTF_8));
        } catch (KeysUnavailable e) {
            throw new GrantRefused(Cause.UNREACHABLE, e.getMessage());
        } catch (TokenRefused e) {
            throw new GrantRefused(Cause.ID_TOKEN, "ID token: " + e.getMessage());
        } catch (JsonException e) {
            throw new GrantRefused(Cause.GARBLED, "token endpoint: " + e.getMessage());
        } catch (RuntimeException e) {
            throw unanswered(e);
        }
    }

    private JsonObject answer(Response answer) throws GrantRefused {
        upstreams.answered(Upstream.ENTRA_ID, answer.getStatus());
        if (answer.getStatus() >= 500 || answer.getStatus() == TOO_MANY_REQUESTS) {
            throw new GrantRefused(Cause.UNREACHABLE, "token endpoint: status " + answer.getStatus());
        }
        JsonObject body = JsonBody.object(answer.readEntity(byte[].class));
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            throw GrantRefused.of(body, answer.getStatus());
        }
        return body;
    }

    /** Finds what {@link TokenTransport} has thrown in what JAX-RS has wrapped around it. */
    private GrantRefused unanswered(RuntimeException thrown) {
        IOException cause = Stream.<Throwable>iterate(thrown, next -> next != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst()
                .orElseThrow(() -> thrown);
        if (cause instanceof BodyTooLarge) {
            return new GrantRefused(Cause.GARBLED, "token endpoint: " + cause.getMessage());
        }
        upstreams.unanswered(Upstream.ENTRA_ID);
        return new GrantRefused(Cause.UNREACHABLE, "token endpoint: " + cause.getMessage());
    }
}
