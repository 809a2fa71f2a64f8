package org.graphportal.verify;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The tenant's signing keys, kept for a day. Entra ID may change them at any time, so an unknown key id is a reason to
 * ask again, but not more than twice a minute: key ids come from tokens, and tokens from anyone. While Entra ID is
 * down the keys at hand stay good.
 */
final class SigningKeys {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int RELOADS_PER_WINDOW = 2;
    private static final int SMALLEST_BITS = 2048;
    /** Whoever comes within this time of a failure is told at once instead of waiting in a queue for the next one. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Gets the key document (RFC 7517 §5). */
    interface Source {
        JWKSet get() throws IOException, ParseException;
    }

    private final Source source;
    private final Clock clock;
    private final Deque<Instant> reloads = new ArrayDeque<>();
    private List<RSAKey> keys = List.of();
    private Instant due = Instant.MIN;
    private Instant failed = Instant.MIN;

    SigningKeys(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Returns the keys that may have signed a token.
     *
     * @param keyId the token's {@code kid}; null means the only key, if there is but one
     * @return one key or none
     * @throws KeysUnavailable when there are no keys at hand and none to be had
     */
    synchronized List<RSAKey> matching(String keyId) throws KeysUnavailable {
        if (!clock.instant().isBefore(due)) {
            reload();
            return find(keyId);
        }
        List<RSAKey> found = find(keyId);
        if (found.isEmpty() && mayReload()) {
            reload();
            return find(keyId);
        }
        return found;
    }

    private List<RSAKey> find(String keyId) {
        if (keyId == null) {
            return keys.size() == 1 ? keys : List.of();
        }
        return keys.stream().filter(key -> keyId.equals(key.getKeyID())).toList();
    }

    private boolean mayReload() {
        Instant now = clock.instant();
        reloads.removeIf(at -> at.isBefore(now.minus(WINDOW)));
        if (reloads.size() >= RELOADS_PER_WINDOW) {
            return false;
        }
        reloads.add(now);
        return true;
    }

    private void reload() throws KeysUnavailable {
        Instant now = clock.instant();
        if (keys.isEmpty() && now.isBefore(failed.plus(PAUSE))) {
            throw new KeysUnavailable("The tenant's signing keys could not be read a moment ago", null);
        }
        try {
            keys = usable(source.get());
            due = now.plus(LIFE);
        } catch (IOException | ParseException e) {
            failed = clock.instant();
            if (keys.isEmpty()) {
                throw new KeysUnavailable("The tenant's signing keys cannot be read", e);
            }
            due = now.plus(WINDOW);
        }
    }

    private static List<RSAKey> usable(JWKSet document) throws IOException {
        List<RSAKey> usable = document.getKeys().stream()
                .filter(RSAKey.class::isInstance)
                .map(RSAKey.class::cast)
                .filter(key -> key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                .filter(key -> key.size() >= SMALLEST_BITS)
                .toList();
        if (usable.isEmpty()) {
            throw new IOException("The key document has no RSA key for signatures");
        }
        return usable;
    }
}
