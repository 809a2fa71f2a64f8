package org.graphportal.standin.entra.directory;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.graphportal.standin.entra.Secrets;

/** The authorization codes that were issued: ten minutes, one use. */
public final class Codes {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, Code> codes = new HashMap<>();

    /**
     * An authorization code and what it is bound to.
     *
     * @param challenge of PKCE (RFC 7636); null when it was not begun
     * @param method null without a challenge
     */
    public record Code(
            Grant grant,
            String redirectUri,
            CodeChallenge challenge,
            CodeChallengeMethod method,
            Instant expiry,
            boolean used) {

        Code spent() {
            return new Code(grant, redirectUri, challenge, method, expiry, true);
        }
    }

    public synchronized String issue(
            Grant grant, String redirectUri, CodeChallenge challenge, CodeChallengeMethod method, Instant now) {
        String value = "1." + Secrets.random(690);
        codes.put(value, new Code(grant, redirectUri, challenge, method, now.plus(LIFETIME), false));
        return value;
    }

    /** What a code is, whether or not it can still be used. */
    public synchronized Optional<Code> find(String value) {
        return Optional.ofNullable(codes.get(value));
    }

    /** Marks a code as used. Of two who try at the same time one gets true. */
    public synchronized boolean spend(String value) {
        Code code = codes.get(value);
        if (code == null || code.used()) {
            return false;
        }
        codes.put(value, code.spent());
        return true;
    }

    public synchronized void reset() {
        codes.clear();
    }
}
