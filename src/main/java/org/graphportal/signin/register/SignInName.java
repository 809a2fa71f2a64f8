package org.graphportal.signin.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** By what the register knows a sign-in: whoever reads the register can end no session with it. */
public final class SignInName {

    private SignInName() {}

    /**
     * Returns the name.
     *
     * @param sid the {@code sid} claim, null when the token has none: then nobody but us can name the sign-in
     */
    public static String of(String sid) {
        String known = sid == null ? UUID.randomUUID().toString() : sid;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
