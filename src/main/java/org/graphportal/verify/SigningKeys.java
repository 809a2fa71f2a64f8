package org.graphportal.verify;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The tenant's signing keys, kept for a day. Entra ID may change them at any time, so an unknown key id is a reason to
 * ask again (OpenID Connect Core 1.0 §10.1.1), but not more than twice a minute: key ids come from tokens, and tokens
 * from anyone. While Entra ID is down the keys at hand stay good. Safe for parallel requests: one of them fetches; the
 * others wait for it only when they know no key to go on with.
 */
final class SigningKeys {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int FETCHES_PER_WINDOW = 2;
    /** Without any key, whoever comes within this time of a failure is told at once instead of waiting for the next one. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Gets the key document (RFC 7517 §5). */
    interface Source {
        byte[] get() throws IOException;
    }

    private final Source source;
    private final String issuer;
    private final Clock clock;
    private final Consumer<List<RSAKey>> listener;
    private final ReentrantLock fetching = new ReentrantLock();
    /** When the latest fetches ended; guarded by the lock. */
    private final Deque<Instant> fetches = new ArrayDeque<>();

    private volatile Known known = new Known(List.of(), Instant.MIN, null);

    /** What the latest fetch has left: keys, when to ask again, and why it failed, null if it did not. */
    private record Known(List<RSAKey> keys, Instant due, IOException failure) {

        List<RSAKey> matching(String keyId) {
            if (keyId == null) {
                return keys.size() == 1 ? keys : List.of();
            }
            return keys.stream().filter(key -> keyId.equals(key.getKeyID())).toList();
        }
    }

    /**
     * Begins without any key.
     *
     * @param issuer the issuer whose tokens the keys are to sign
     */
    SigningKeys(Source source, String issuer, Clock clock) {
        this(source, issuer, clock, keys -> {});
    }

    /** Begins without any key, and tells the listener each time that there are others. */
    SigningKeys(Source source, String issuer, Clock clock, Consumer<List<RSAKey>> listener) {
        this.source = source;
        this.issuer = issuer;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Returns the keys that may have signed a token.
     *
     * @param keyId the token's {@code kid}; null means the only key, if there is but one
     * @return mostly one; several if the document uses a key id twice, none if the tenant does not have it
     * @throws KeysUnavailable when the key is not at hand and the latest fetch has failed
     */
    List<RSAKey> matching(String keyId) throws KeysUnavailable {
        Known seen = known;
        List<RSAKey> found = seen.matching(keyId);
        if (!found.isEmpty() && clock.instant().isBefore(seen.due())) {
            return found;
        }
        Known latest = latest(seen, found.isEmpty());
        found = latest.matching(keyId);
        if (found.isEmpty() && latest.failure() != null) {
            throw new KeysUnavailable("The tenant's signing keys cannot be read", latest.failure());
        }
        return found;
    }

    /** Fetches, unless it is too early or somebody else has done it since. */
    private Known latest(Known seen, boolean wait) {
        if (wait) {
            fetching.lock();
        } else if (!fetching.tryLock()) {
            return seen;
        }
        try {
            if (known == seen && mayFetch(clock.instant())) {
                known = fetched();
            }
            return known;
        } finally {
            fetching.unlock();
        }
    }

    private boolean mayFetch(Instant now) {
        fetches.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        if (known.keys().isEmpty()) {
            return fetches.isEmpty() || !fetches.getLast().isAfter(now.minus(PAUSE));
        }
        return fetches.size() < FETCHES_PER_WINDOW;
    }

    private Known fetched() {
        try {
            List<RSAKey> keys = KeyDocument.read(source.get(), issuer);
            listener.accept(keys);
            return new Known(keys, clock.instant().plus(LIFE), null);
        } catch (IOException e) {
            return new Known(known.keys(), clock.instant().plus(WINDOW), e);
        } finally {
            fetches.add(clock.instant());
        }
    }
}
