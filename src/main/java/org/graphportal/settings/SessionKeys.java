package org.graphportal.settings;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal what sessions hold.
 *
 * @param keys for AES, 256 bits each; the first seals, each of them opens, so that keys can be changed while sessions live
 * @param shared whether they stand in the settings, where other servers can have them too
 */
public record SessionKeys(List<SecretKey> keys, boolean shared) {

    private static final int BYTES = 32;

    /** A key that nobody else has and that ends with this process. */
    public static SessionKeys own() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new SessionKeys(List.of(key(key)), false);
    }

    /** Reads keys in Base64, separated by commas; empty if one of them is none. */
    public static Optional<SessionKeys> read(String value) {
        try {
            List<byte[]> keys = Arrays.stream(value.split(",", -1))
                    .map(key -> Base64.getDecoder().decode(key.trim()))
                    .toList();
            return keys.stream().allMatch(key -> key.length == BYTES)
                    ? Optional.of(
                            new SessionKeys(keys.stream().map(SessionKeys::key).toList(), true))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SessionKeys[" + keys.size() + ", shared=" + shared + "]";
    }
}
