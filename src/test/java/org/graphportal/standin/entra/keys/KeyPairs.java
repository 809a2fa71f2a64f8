package org.graphportal.standin.entra.keys;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Key pairs, made once for all stand-ins of a JVM: an RSA pair takes a good part of a second on a small machine, and no test
 * minds that another one signed with the same.
 */
public final class KeyPairs {

    private static final Map<String, CompletableFuture<KeyPair>> PAIRS = new ConcurrentHashMap<>();

    private KeyPairs() {}

    /** Begins to make an RSA pair in the background, so that it is there when somebody asks. */
    static void prepare(String name) {
        future("RSA", 2048, name);
    }

    /** The RSA pair of that name, 2048 bits; the same each time. */
    public static KeyPair rsa(String name) {
        return future("RSA", 2048, name).join();
    }

    /** The pair of that name on the curve P-256; the same each time. */
    public static KeyPair ec(String name) {
        return future("EC", 256, name).join();
    }

    private static CompletableFuture<KeyPair> future(String algorithm, int bits, String name) {
        return PAIRS.computeIfAbsent(
                algorithm + name, any -> CompletableFuture.supplyAsync(() -> generate(algorithm, bits)));
    }

    private static KeyPair generate(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA and EC", e);
        }
    }
}
