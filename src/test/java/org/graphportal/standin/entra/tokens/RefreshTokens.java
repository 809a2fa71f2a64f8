package org.graphportal.standin.entra.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Grant;

/** The refresh tokens that were issued: each good for ninety days, also after it was used. */
public final class RefreshTokens {

    private static final Duration LIFETIME = Duration.ofDays(90);

    private final Map<String, Refresh> register = new ConcurrentHashMap<>();

    /**
     * What a refresh token stands for.
     *
     * @param revocations how often the person's grants had been revoked before
     */
    record Refresh(Grant grant, Instant expiry, int revocations) {}

    String issue(Grant grant, Instant now, int revocations) {
        String value = "1." + Secrets.random(900);
        register.put(value, new Refresh(grant, now.plus(LIFETIME), revocations));
        return value;
    }

    Optional<Refresh> find(String value) {
        return Optional.ofNullable(register.get(value));
    }

    public void reset() {
        register.clear();
    }
}
