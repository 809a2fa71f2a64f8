package org.graphportal.verify;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The tenant's signing keys, kept for a day. Entra ID may change them at any time, so an unknown key id is a reason to
 * ask again (OpenID Connect Core 1.0 §10.1.1), but not more than twice a minute for each {@link Asker}: key ids come from
 * tokens, and tokens from anyone. A caller of the API whose key would be looked for a third time hears that it cannot be
 * known now, and not that there is no such key. While Entra ID is down the keys at hand stay good. Safe for parallel
 * requests: one of them fetches; the others wait for it only when they know no key to go on with.
 */
final class SigningKeys {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int FETCHES_PER_WINDOW = 2;
    /** Without any key, whoever comes within this time of a failure is told at once instead of waiting for the next one. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Who asks for keys; each has fetches of its own, so that a flood of the one leaves those of the other. */
    enum Asker {
        /** For ID tokens, which Entra ID itself has just answered. */
        SIGN_IN,
        /** For access tokens, which anybody can send. */
        API
    }

    /** Gets the key document (RFC 7517 §5). */
    interface Source {
        byte[] get() throws IOException;
    }

    private final Source source;
    private final String issuer;
    private final Clock clock;
    private final Consumer<List<RSAKey>> listener;
    private final ReentrantLock fetching = new ReentrantLock();
    /** When the latest fetches of each ended; guarded by the lock, as is the next. */
    private final Map<Asker, Deque<Instant>> fetches =
            Map.of(Asker.SIGN_IN, new ArrayDeque<>(), Asker.API, new ArrayDeque<>());

    private Instant latestFetch = Instant.MIN;

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
     * @param asker whose fetch it is if there has to be one
     * @return mostly one; several if the document uses a key id twice, none if the tenant does not have it
     * @throws KeysUnavailable when the key is not at hand and the latest fetch has failed, or no more is allowed by now
     */
    List<RSAKey> matching(String keyId, Asker asker) throws KeysUnavailable {
        Known seen = known;
        List<RSAKey> found = seen.matching(keyId);
        if (!found.isEmpty() && clock.instant().isBefore(seen.due())) {
            return found;
        }
        Known latest = latest(seen, asker, found.isEmpty());
        found = latest.matching(keyId);
        if (found.isEmpty() && latest.failure() != null) {
            throw new KeysUnavailable("The tenant's signing keys cannot be read", latest.failure());
        }
        if (found.isEmpty() && keyId != null && asker == Asker.API && latest == seen) {
            // Others have used up the fetches, and this key may be one that was published a moment ago.
            throw new KeysUnavailable("The tenant's signing keys have been read twice within a minute", null);
        }
        return found;
    }

    /** Fetches, unless it is too early or somebody else has done it since. */
    private Known latest(Known seen, Asker asker, boolean wait) {
        if (wait) {
            fetching.lock();
        } else if (!fetching.tryLock()) {
            return seen;
        }
        try {
            if (known == seen && mayFetch(fetches.get(asker), clock.instant())) {
                known = fetched(asker);
            }
            return known;
        } finally {
            fetching.unlock();
        }
    }

    private boolean mayFetch(Deque<Instant> own, Instant now) {
        own.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        if (known.keys().isEmpty()) {
            return !latestFetch.isAfter(now.minus(PAUSE));
        }
        return own.size() < FETCHES_PER_WINDOW;
    }

    private Known fetched(Asker asker) {
        try {
            List<RSAKey> keys = KeyDocument.read(source.get(), issuer);
            listener.accept(keys);
            return new Known(keys, clock.instant().plus(LIFE), null);
        } catch (IOException e) {
            return new Known(known.keys(), clock.instant().plus(WINDOW), e);
        } finally {
            latestFetch = clock.instant();
            fetches.get(asker).add(latestFetch);
        }
    }
}
