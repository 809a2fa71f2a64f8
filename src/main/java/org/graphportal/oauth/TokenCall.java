package org.graphportal.oauth;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Form;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.outbound.BodyTooLarge;
import org.graphportal.outbound.JsonBody;
import org.graphportal.outbound.Outbound;
import org.graphportal.settings.ClientCertificate;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Settings;
import org.graphportal.verify.IdTokenVerifier;
import org.graphportal.verify.KeysUnavailable;
import org.graphportal.verify.TokenRefused;
import org.graphportal.verify.VerifiedIdToken;

/**
 * The mechanism's one call to the token endpoint, made on its behalf while a callback is handled. The mechanism's own
 * call has no time limit, sends no {@code code_verifier} and believes unsigned tokens; here the answer is checked first,
 * and the mechanism sees only a good one.
 */
public final class TokenCall {

    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int LIMIT = 256 * 1024;
    private static final ThreadLocal<TokenCall> CURRENT = new ThreadLocal<>();

    private final EntraId entraId;
    private final ClientCertificate certificate;
    private final IdTokenVerifier verifier;
    private final String nonce;
    private final String codeVerifier;
    private VerifiedIdToken idToken;
    private OpenedToken opened;
    private Tokens tokens;
    private SignInProblem problem;
    private String detail;

    /**
     * Prepares the call.
     *
     * @param nonce the nonce that the ID token must have
     * @param codeVerifier the verifier of the challenge that the authorization request had
     */
    public TokenCall(Settings settings, IdTokenVerifier verifier, String nonce, String codeVerifier) {
        this.entraId = settings.entraId();
        this.certificate = settings.certificate();
        this.verifier = verifier;
        this.nonce = nonce;
        this.codeVerifier = codeVerifier;
    }

    /**
     * Something that the mechanism does.
     *
     * @param <T> what comes of it
     */
    public interface Step<T> {
        /** Does it. */
        T run() throws Exception;
    }

    /** Lets the mechanism take a step whose token call, made in the same thread, is this one. */
    public <T> T during(Step<T> step) throws Exception {
        CURRENT.set(this);
        try {
            return step.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** Returns the call that stands for a request to this address, if the current thread is handling a callback. */
    static Optional<TokenCall> forRequestTo(URI address) {
        return Optional.ofNullable(CURRENT.get())
                .filter(call -> call.entraId.tokenEndpoint().equals(address));
    }

    /** Returns the verified ID token; empty after a failure or when the mechanism has not called at all. */
    public Optional<VerifiedIdToken> idToken() {
        return Optional.ofNullable(idToken);
    }

    /** Returns what stands in the ID token; empty in the same cases. */
    public Optional<OpenedToken> opened() {
        return Optional.ofNullable(opened);
    }

    /** Returns the tokens that came with it; empty in the same cases. */
    public Optional<Tokens> tokens() {
        return Optional.ofNullable(tokens);
    }

    /** Returns why the call failed; empty when it did not. */
    public Optional<SignInProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Returns more about the failure for the log, free of anything that came in. */
    public String detail() {
        return detail;
    }

    /**
     * Redeems the code.
     *
     * @param form what the mechanism wanted to send
     * @return the answer's body, empty when the mechanism must not see it
     */
    Optional<byte[]> send(Form form) {
        form.param("code_verifier", codeVerifier);
        if (certificate != null) {
            form.asMap().remove("client_secret");
            form.param("client_assertion_type", ClientAssertion.TYPE)
                    .param("client_assertion", ClientAssertion.create(entraId, certificate, Instant.now()));
        }
        HttpRequest request = HttpRequest.newBuilder(entraId.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<byte[]> answer = Outbound.send(request, DEADLINE, LIMIT);
            return accept(answer) ? Optional.of(answer.body()) : Optional.empty();
        } catch (BodyTooLarge e) {
            fail(Cause.GARBLED, "token endpoint: " + e.getMessage());
        } catch (IOException e) {
            fail(Cause.UNREACHABLE, "token endpoint: " + e.getMessage());
        } catch (KeysUnavailable e) {
            fail(Cause.UNREACHABLE, e.getMessage());
        } catch (TokenRefused e) {
            fail(Cause.ID_TOKEN, "ID token: " + e.getMessage());
        } catch (JsonException e) {
            fail(Cause.GARBLED, "token endpoint: " + e.getMessage());
        }
        return Optional.empty();
    }

    private boolean accept(HttpResponse<byte[]> answer) throws TokenRefused, KeysUnavailable {
        if (answer.statusCode() >= 500) {
            fail(Cause.UNREACHABLE, "token endpoint: status " + answer.statusCode());
            return false;
        }
        JsonObject body = JsonBody.object(answer.body());
        if (answer.statusCode() != 200) {
            problem = EntraError.problem(TokenResponse.text(body, "error"), body.getString("error_description", null));
            detail = "token endpoint: status " + answer.statusCode();
            return false;
        }
        TokenResponse response = TokenResponse.of(body, Instant.now());
        idToken = verifier.verify(response.idToken(), nonce, response.tokens().accessToken());
        opened = OpenedToken.of(response.idToken());
        tokens = response.tokens();
        return true;
    }

    private void fail(Cause cause, String reason) {
        problem = EntraError.problem(cause);
        detail = reason;
    }

    private static String encoded(Form form) {
        return form.asMap().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
