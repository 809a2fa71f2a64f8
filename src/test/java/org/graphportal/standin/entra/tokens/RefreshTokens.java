package org.graphportal.standin.entra.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.graphportal.standin.entra.Secrets;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.people.Person;

/** The refresh tokens that were issued: each good for ninety days, also after it was used. */
public final class RefreshTokens {

    private static final Duration LIFETIME = Duration.ofDays(90);

    private final Map<String, Refresh> register = new ConcurrentHashMap<>();
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();

    /**
     * What a refresh token stands for.
     *
     * @param revocations how often the person's grants had been revoked before
     */
    record Refresh(Grant grant, Instant expiry, int revocations) {

        Refresh withExpiry(Instant other) {
            return new Refresh(grant, other, revocations);
        }
    }

    String issue(Grant grant, Instant now, int revocations) {
        String value = "1." + Secrets.random(900);
        register.put(value, new Refresh(grant, now.plus(LIFETIME), revocations));
        return value;
    }

    Optional<Refresh> find(String value) {
        return Optional.ofNullable(register.get(value));
    }

    /** Notes that a new refresh token replaces this one; false when that had happened before. */
    boolean replace(String value) {
        return replaced.add(value);
    }

    boolean isReplaced(String value) {
        return replaced.contains(value);
    }

    /** Lets those of a person expire that were issued until now. */
    public void expire(Person person) {
        register.replaceAll((value, refresh) ->
                refresh.grant().person().id().equals(person.id()) ? refresh.withExpiry(Instant.EPOCH) : refresh);
    }

    public void reset() {
        register.clear();
        replaced.clear();
    }
}
