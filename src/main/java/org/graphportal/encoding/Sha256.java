package org.graphportal.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A hash (FIPS 180-4).
 *
 * @param bytes thirty-two, or the first of them
 */
public record Sha256(byte[] bytes) {

    /** Hashes a text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hashes bytes. */
    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Returns the first bytes only: enough to tell a few apart. */
    public Sha256 first(int count) {
        return new Sha256(Arrays.copyOf(bytes, count));
    }

    /** Returns it in base64url without padding (RFC 4648 §5). */
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns it in hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }
}
