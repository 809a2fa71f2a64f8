package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A JWE in compact serialization (RFC 7516 §7.1), by a key that both sides could know. */
final class Encrypted {

    private static final int TAG = 16;

    private Encrypted() {}

    /** Encrypts a text under the hash of the client secret (OpenID Connect Core 1.0 §10.2). */
    static String token(String clientSecret, String content) {
        String header = Forge.base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"cty\":\"JWT\"}".getBytes(US_ASCII));
        byte[] iv = new byte[12];
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(clientSecret.getBytes(UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, iv));
            cipher.updateAAD(header.getBytes(US_ASCII));
            byte[] sealed = cipher.doFinal(content.getBytes(US_ASCII));
            int length = sealed.length - TAG;
            return String.join(
                    ".",
                    header,
                    "",
                    Forge.base64(iv),
                    Forge.base64(Arrays.copyOf(sealed, length)),
                    Forge.base64(Arrays.copyOfRange(sealed, length, sealed.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES and SHA-256", e);
        }
    }
}
